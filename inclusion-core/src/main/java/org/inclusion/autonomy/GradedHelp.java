package org.inclusion.autonomy;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Help;
import org.inclusion.skill.ItemParameters;
import org.inclusion.skill.Skill;

/**
 * The items that practices, observations and self-reports answer: help as a graded response (Samejima, Psychometrika
 * Monograph 17, 1969). The four categories are those of {@link Help}, and their thresholds lie around the skill's
 * difficulty, as far apart as the cuts between levels.
 */
@Internal
public final class GradedHelp {

    /** How differently helpers judge (severity), one standard deviation on the logistic scale. */
    private static final double SEVERITY_SD = .4;

    /**
     * People's words about themselves tell less than their acts: the discrimination is low and the difficulty unsure.
     */
    private static final ItemParameters SELF_REPORT = around(1, 0, .5);

    private GradedHelp() {}

    /**
     * The item whose category is the help that a skill needed, no more and no less.
     */
    public static ItemParameters needing(Skill skill) {
        ItemParameters own = skill.parameters();
        return around(own.discrimination(), own.difficulty(), own.difficultySd());
    }

    /**
     * The right-or-wrong item that an act with so much help answers. The help was there, and not always needed: a
     * success says that so much help is enough, and a failure that it is not. So no success ever lowers a belief.
     *
     * @param help the help that was there, more than none: {@code TOGETHER} to {@code ALONE}
     * @throws IllegalArgumentException for {@code SHOWN}: what a helper did says nothing of the learner
     */
    public static ItemParameters enough(Skill skill, Help help) {
        if (help == Help.SHOWN) {
            throw new IllegalArgumentException("what somebody else did says nothing");
        }
        ItemParameters own = skill.parameters();
        double threshold = needing(skill).thresholds().get(help.category() - 1);
        return ItemParameters.of(own.discrimination(), threshold, 0, own.difficultySd());
    }

    /**
     * The item that a helper's observation of a skill answers, less sure by the helper's own severity (a rater's
     * severity as in J. Linacre, Many-Facet Rasch Measurement, 1989, whose mean is 0 here).
     */
    public static ItemParameters observing(Skill skill) {
        ItemParameters own = skill.parameters();
        return around(own.discrimination(), own.difficulty(), Math.hypot(own.difficultySd(), SEVERITY_SD));
    }

    /** The item that a self-report answers, in any area. */
    public static ItemParameters selfReport() {
        return SELF_REPORT;
    }

    private static ItemParameters around(double discrimination, double difficulty, double sd) {
        return new ItemParameters(discrimination, List.of(difficulty - 1, difficulty, difficulty + 1), 0, sd);
    }
}
