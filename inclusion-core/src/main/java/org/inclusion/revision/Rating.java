package org.inclusion.revision;

import java.util.Optional;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.PostureReason;

/** How a thing came back when it was done again, in FSRS's own words. Never shown to anybody. */
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
     * What a practice says of her memory of the step. A revision is something <em>she</em> did, so three kinds of practice
     * are none: what a helper did in her place, for whatever reason; what was only shown; and help given for the helper's
     * reasons ({@link PostureReason#saysNothing}), of which nobody knows how it would have gone otherwise. What is no
     * revision moves nothing; her memory of the step goes on from what she last did herself.
     *
     * <ul>
     *   <li>It did not work: {@link #AGAIN}, whatever the help that was there.
     *   <li>It worked together: {@link #HARD}. The other one brought part of it back. FSRS counts HARD as remembered, and
     *       asks for it again sooner.
     *   <li>It worked with someone near, or alone: {@link #GOOD}. Someone near was there, not always needed.
     * </ul>
     *
     * <p>{@link #EASY} is never concluded: nobody saw whether it was easy, and to suppose it would put the first
     * revision off more than three times as long. A revision that comes a little early costs a quarter of an hour; one that comes too late, the thing.
     *
     * @param practice a practised step
     * @return the rating, or empty where the practice was no revision
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
