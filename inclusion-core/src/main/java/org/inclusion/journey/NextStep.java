package org.inclusion.journey;

import java.time.LocalDate;
import java.util.List;
import org.inclusion.content.Published;
import org.inclusion.evidence.Help;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Step;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What is worth doing next: what, why, how, and when someone calls back. A suggestion; any other step may be opened.
 *
 * @param version the learner's version it belongs to
 * @param step the step and its pack, or null where nothing is left to suggest
 * @param why the reason
 * @param way how, or null without a step
 * @param help the level shown for the step's area, or null where none is established or she disagrees with it
 * @param callBackOn the calendar day by which it is worth talking about it again, or null without a step; counted from
 *     what was last seen of her. The library calls nobody: it is for the host and the helpers
 * @param revisions what else of the path is worth doing once more, the most faded first, {@value #MOST_REVISIONS} at the
 *     most; steps she has done, whose status and level stay as they are
 */
public record NextStep(
        long version,
        @Nullable Published<Step> step,
        Reason why,
        @Nullable LearningWay way,
        @Nullable Help help,
        @Nullable LocalDate callBackOn,
        List<StepToDo> revisions) {

    /** More would be a list to work off. */
    static final int MOST_REVISIONS = 3;

    /**
     * A step to do, and why and how. Among the {@code revisions} it is one that she has done, to be done once more before it fades.
     *
     * @param step the step and its pack
     * @param why the reason
     * @param way how
     */
    public record StepToDo(Published<Step> step, Reason why, LearningWay way) {}

    /**
     * Copies the list.
     *
     * @param version the learner's version
     * @param step the step, or null
     * @param why the reason
     * @param way how, or null
     * @param help the level shown, or null
     * @param callBackOn the day, or null
     * @param revisions what else is worth doing once more
     */
    public NextStep {
        revisions = List.copyOf(revisions);
    }
}
