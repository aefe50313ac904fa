package org.inclusion.lab.score;

import java.util.ArrayList;
import java.util.List;
import org.inclusion.lab.score.Scoring.Answer;
import org.inclusion.lab.table.Bank;
import org.inclusion.lab.table.CsvText;
import org.inclusion.lab.table.Responses;

/** Every person's abilities, as a table. */
public final class Scores {

    private Scores() {}

    /**
     * Scores everyone.
     *
     * @param bank the questions; every person is told every area of it
     * @param responses the answers; their columns are the order in which they count
     * @param scoring the way
     * @return CSV, {@code person,area,theta,sd}
     */
    public static String of(Bank bank, Responses responses, Scoring scoring) {
        List<Bank.Item> items = responses.items().stream()
                .map(id -> bank.item(id).orElseThrow())
                .toList();
        CsvText table = new CsvText(List.of("person", "area", "theta", "sd"));
        for (int person = 0; person < responses.persons().size(); person++) {
            String id = responses.persons().get(person);
            scoring.score(answers(responses, person, items), bank.areas())
                    .forEach((area, ability) -> table.row(id, area, ability.theta(), ability.sd()));
        }
        return table.toString();
    }

    private static List<Answer> answers(Responses responses, int person, List<Bank.Item> items) {
        List<Answer> answers = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            int category = responses.category(person, item);
            if (category != Responses.MISSING) {
                answers.add(new Answer(items.get(item), category));
            }
        }
        return answers;
    }
}
