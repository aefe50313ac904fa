package org.inclusion.revision;

import java.util.Optional;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.PostureReason;

/** How well a step came back to a learner when she did it again, in the words of FSRS. Never shown to anybody. */
@Internal
public enum Rating {
    /** It did not come back. */
    AGAIN(1),
    /** It came back with an effort. */
    HARD(2),
    /** It came back. */
    GOOD(3),
    /** It came back by itself. */
    EASY(4);

    private final int grade;

    Rating(int grade) {
        this.grade = grade;
    }

    /** G in the formulas. */
    int grade() {
        return grade;
    }

    /**
     * The rating that a practice gives of the learner's memory of the step; empty where the practice was no revision. A
     * revision is something that <em>she</em> did, so three kinds of practice are none: what a helper did instead of
     * her, for whatever reason; what was only shown; and help given for the helper's reasons ({@link
     * PostureReason#saysNothing}), because nobody knows how the step would have gone otherwise. After such a practice,
     * her memory stays as her last revision left it.
     *
     * <ul>
     *   <li>It did not work: {@link #AGAIN}, whatever the help that was there.
     * <li>It worked together: {@link #HARD}. The helper brought part of it back. FSRS counts HARD as remembered, and
     * asks for the step again sooner.
     *   <li>It worked with a helper near, or alone: {@link #GOOD}. The helper near was there, and not always needed.
     * </ul>
     *
     * <p>{@link #EASY} is never concluded: nobody saw whether the step was easy, and EASY would put the first revision
     * off more than three times as long. A revision that comes a little early costs a quarter of an hour; a revision
     * that comes too late costs what was learned.
     */
    public static Optional<Rating> of(Practice practice) {
        if (practice.posture() == Posture.DONE_FOR
                || practice.help() == Help.SHOWN
                || PostureReason.saysNothing(practice.posture(), practice.reason())) {
            return Optional.empty();
        }
        if (!practice.success()) {
            return Optional.of(AGAIN);
        }
        return Optional.of(practice.help() == Help.TOGETHER ? HARD : GOOD);
    }
}
