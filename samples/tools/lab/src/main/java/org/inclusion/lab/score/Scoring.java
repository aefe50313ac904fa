package org.inclusion.lab.score;

import java.util.List;
import java.util.Map;
import org.inclusion.lab.table.Bank;

/** A way from one person's answers to her abilities. */
public interface Scoring {

    /**
     * One person's ability in every area.
     *
     * @param answers in the order they count; none gives the prior
     * @param areas the areas to tell, each
     * @return an ability an area; finite whatever the answers
     */
    Map<String, Ability> score(List<Answer> answers, List<String> areas);

    /** A category observed on a question. */
    record Answer(Bank.Item item, int category) {}

    /** An estimate, logistic scale, and its standard deviation. */
    record Ability(double theta, double sd) {}
}
