package org.inclusion.journey;

import java.util.List;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.evidence.Help;
import org.inclusion.path.Goal;
import org.inclusion.path.Step;

/**
 * What somebody wishes, answers, says of herself and does.
 *
 * @param goal what she wishes
 * @param mode five questions or twenty
 * @param answers what she says to each question, as many as could be asked
 * @param ratings what she says of herself, area by area
 * @param acts what she does afterwards, in order
 */
record ResultPattern(Goal goal, AssessmentMode mode, List<Said> answers, List<Help> ratings, List<Act> acts) {

    /** What she says to a question. */
    enum Said {
        RIGHT,
        WRONG,
        UNKNOWN
    }

    /** What she does, or what is seen of it. */
    enum Doing {
        WORKED,
        DID_NOT_WORK,
        AT_HOME,
        SEEN,
        SETTLED
    }

    /** One act about a step, with so much help. */
    record Act(Doing doing, Step step, Help help) {}

    /** Whether a person with insight said that everything is to be shown, or it did not work at all. */
    boolean isSaidToNeedAllHelp() {
        return acts.stream()
                .anyMatch(act -> act.doing() == Doing.DID_NOT_WORK
                        || ((act.doing() == Doing.SEEN || act.doing() == Doing.SETTLED) && act.help() == Help.SHOWN));
    }

    /** Whether both settled that somebody shows a skill again: then its step comes next, whatever she wishes. */
    boolean isSettledToBeShown(String skill) {
        return acts.stream()
                .anyMatch(act -> act.doing() == Doing.SETTLED
                        && act.help() != Help.ALONE
                        && act.step().skill().equals(skill));
    }

    @Override
    public String toString() {
        return goal.id() + " " + mode + " " + answers + " " + ratings + " "
                + acts.stream()
                        .map(act -> act.doing() + " " + act.step().id().value() + " " + act.help())
                        .toList();
    }
}
