package org.inclusion;

import java.util.Locale;
import java.util.Set;
import org.inclusion.access.Outcome;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Help;
import org.inclusion.together.Drawing;
import org.inclusion.together.LearnerSide;
import org.inclusion.together.SeenByLearner;
import org.inclusion.together.SharedPosition;
import org.inclusion.together.Signal;
import org.inclusion.together.Watching;
import org.jspecify.annotations.Nullable;

/**
 * The learner's side of live help: every request of a learner who is signed in, or of whoever holds a card of hers. A session
 * belongs to the side that touched its drawings. No argument and no result is null unless its description says so. Thread-safe.
 *
 * <pre>{@code
 * LearnerHelped helped = inclusion.as(herself).aboutMyself().helped();
 * SeenByLearner seen = helped.touch(Set.of(Drawing.KEY, Drawing.CAT, Drawing.BOAT, Drawing.SUN)).orThrow();
 * if (seen.status() == SessionStatus.TOUCHED) {
 *     show(seen.helper(), seen.structure());
 * }
 * }</pre>
 */
public final class LearnerHelped {

    private final LearnerSide side;
    private final TogetherUseCases together;

    LearnerHelped(LearnerSide side, TogetherUseCases together) {
        this.side = side;
        this.together = together;
    }

    /**
     * Touches four drawings. They serve once, for ten minutes. The caller of this method must limit how often strangers may
     * guess, as for {@link Inclusion#openCard}; the servlet of the library does.
     *
     * @param drawings those that were touched, in any order
     * @return the session, with the helper to show before anything else; or the refusal, not found where no helper of hers named these
     */
    public Outcome<SeenByLearner> touch(Set<Drawing> drawings) {
        return together.beHelped.touch(side, drawings);
    }

    /**
     * The session as it is now.
     *
     * @param session the session's id
     * @return the session; or the refusal, not found where it is over
     */
    public Outcome<SeenByLearner> see(String session) {
        return together.beHelped.see(side, session);
    }

    /** The learner's side of a session, for a server that watches many sessions. A host calls {@link #see}. */
    @Internal
    public Watching<SeenByLearner> watching(String session) {
        return together.beHelped.watching(side, session);
    }

    /**
     * Says yes to the helper who is shown. Said twice, the two words stay.
     *
     * @param session the session's id
     * @param language in which the two words are
     * @return the session, with the two words to read out; or the refusal
     */
    public Outcome<SeenByLearner> agree(String session, Locale language) {
        return together.beHelped.agree(side, session, language);
    }

    /**
     * Says where she is. At most two positions a second are taken; where the session that is given back has another position, the
     * latest is sent again.
     *
     * @param session the session's id
     * @param position a place in the content, and its state
     * @return the session; or the refusal: not found where there is no such place, conflict where the two are not together yet
     */
    public Outcome<SeenByLearner> position(String session, SharedPosition position) {
        return together.beHelped.position(side, session, position);
    }

    /**
     * Gives a signal.
     *
     * @param session the session's id
     * @param signal the signal
     * @return the session; or the refusal, conflict where the two are not together yet
     */
    public Outcome<SeenByLearner> signal(String session, Signal signal) {
        return together.beHelped.signal(side, session, signal);
    }

    /**
     * Answers whether a success is noted. The first answer stands, so that one success becomes evidence once.
     *
     * @param session the session's id
     * @param success the number of the success
     * @param help the help she had, where she says yes, and not {@link Help#ALONE}; null where she says no
     * @return the session; or the refusal, not found where there is no such success
     */
    public Outcome<SeenByLearner> answer(String session, long success, @Nullable Help help) {
        return together.noteSuccess.answer(side, session, success, help);
    }

    /**
     * Ends the session: everything of it is deleted. Done twice, it is done.
     *
     * @param session the session's id
     * @return the id, or the refusal
     */
    public Outcome<String> end(String session) {
        return together.beHelped.end(side, session);
    }
}
