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
 * The step that is worth doing next, with the reason, the way to learn it, and the day by which a helper should ask how
 * it went. A suggestion; any other step may be opened.
 *
 * @param version the learner's version it belongs to, as in {@link org.inclusion.learner.Snapshot}
 * @param step the step and its pack, or null where nothing is left to suggest
 * @param why the reason
 * @param way how to learn it, or null without a step
 * @param help the help that she asks for with the step's skill; else the level shown for the step's area, or {@code
 *     ALONE} where the step's skill last worked without help; null where none is established, or the learner disagrees
 * @param callBackOn the working day by which it is worth talking about it again, or null without a step; counted from
 *     the learner's latest evidence, or from her enrolment if that is later, and never before today. The library calls
 *     nobody: the day is for the host and the helpers
 * @param revisions what else of the path is worth doing once more, the most faded first, {@value #MOST_REVISIONS} at
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

    /** Copies the list. */
    public NextStep {
        revisions = List.copyOf(revisions);
    }
}
