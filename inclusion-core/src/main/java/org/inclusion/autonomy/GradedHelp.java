package org.inclusion.autonomy;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Help;
import org.inclusion.skill.ItemParameters;
import org.inclusion.skill.Skill;

/**
 * Help as a graded response (Samejima 1969): the four categories are {@link Help}, and their thresholds lie around the
 * skill's difficulty at the same distances as the cuts between levels.
 */
@Internal
public final class GradedHelp {

    /** How differently helpers judge (severity), one standard deviation on the logistic scale. */
    private static final double SEVERITY_SD = .4;

    /** What people say of themselves tells less than what they do. */
    private static final ItemParameters SELF_REPORT = around(1, 0, .5);

    private GradedHelp() {}

    /**
     * The help a skill needs.
     *
     * @param skill the skill
     * @return the item whose category is the help that was needed, no more and no less
     */
    public static ItemParameters needing(Skill skill) {
        ItemParameters own = skill.parameters();
        return around(own.discrimination(), own.difficulty(), own.difficultySd());
    }

    /**
     * Whether a skill works with so much help. It was there, not always needed: a success says that this much is enough,
     * and a failure that it is not, so that no success ever lowers a belief.
     *
     * @param skill the skill
     * @param help the help that was there, more than none: {@code TOGETHER} to {@code ALONE}
     * @return the right-or-wrong item that an act answers
     * @throws IllegalArgumentException for {@code SHOWN}: what somebody else did says nothing
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
     * A helper's judgement of a skill, less sure by the helper's own severity.
     *
     * @param skill the skill
     * @return the item that an observation of it answers
     */
    public static ItemParameters observing(Skill skill) {
        ItemParameters own = skill.parameters();
        return around(own.discrimination(), own.difficulty(), Math.hypot(own.difficultySd(), SEVERITY_SD));
    }

    /**
     * What a person says of herself in an area.
     *
     * @return the item that a self-report answers
     */
    public static ItemParameters selfReport() {
        return SELF_REPORT;
    }

    private static ItemParameters around(double discrimination, double difficulty, double sd) {
        return new ItemParameters(discrimination, List.of(difficulty - 1, difficulty, difficulty + 1), 0, sd);
    }
}
