package org.inclusion.together;

import org.inclusion.access.Outcome;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Help;
import org.inclusion.room.LearnerDoor;
import org.jspecify.annotations.Nullable;

/**
 * The learner's side of live help: every request of a learner who is signed in, or of whoever holds a card of hers. A
 * session belongs to the side that joined it. No argument and no result is null unless its description says so; every
 * method may throw {@link org.inclusion.store.StoreUnavailableException}. Thread-safe.
 *
 * <pre>{@code
 * LearnerHelped helped = inclusion.as(herself).aboutMyself().helped();
 * SeenByLearner seen = helped.join().orThrow();
 * if (seen.status() == SessionStatus.COMPARING) {
 *     show(seen.helper(), seen.structure(), seen.drawings());
 * }
 * }</pre>
 */
public final class LearnerHelped {

    /** The door to these requests, for a learner who is signed in: {@code aboutMyself().at(LearnerHelped.DOOR)}. */
    public static final LearnerDoor<LearnerHelped> DOOR = new LearnerDoor<>(TogetherRoom.ID, LearnerHelped.class);

    private final LearnerSide side;
    private final BeHelped beHelped;
    private final NoteSuccess noteSuccess;

    LearnerHelped(LearnerSide side, BeHelped beHelped, NoteSuccess noteSuccess) {
        this.side = side;
        this.beHelped = beHelped;
        this.noteSuccess = noteSuccess;
    }

    /**
     * Joins the session that a helper of hers has opened, within ten minutes; of several, the one that was opened last.
     * One side joins it.
     *
     * @return the session, with the helper and the two drawings to show before anything else; or the refusal, not found
     *     where none waits for her
     */
    public Outcome<SeenByLearner> join() {
        return beHelped.join(side);
    }

    /**
     * The session as it is now.
     *
     * @param session the session's id
     * @return the session; or the refusal, not found where it is over
     */
    public Outcome<SeenByLearner> see(String session) {
        return beHelped.see(side, session);
    }

    /** The learner's side of a session, for a server that watches many sessions. A host calls {@link #see}. */
    @Internal
    public Watching<SeenByLearner> watching(String session) {
        return beHelped.watching(side, session);
    }

    /**
     * Says yes to the helper who is shown. Said twice, it is said.
     *
     * @param session the session's id
     * @return the session, which waits for the helper to let her in; or the refusal
     */
    public Outcome<SeenByLearner> agree(String session) {
        return beHelped.agree(side, session);
    }

    /**
     * Says where she is. At most two positions a second are taken; where the session that is given back has another
     * position, the latest is sent again.
     *
     * @param session the session's id
     * @param position a place in the content, and its state
     * @return the session; or the refusal: not found where there is no such place, conflict where the two are not
     *     together yet
     */
    public Outcome<SeenByLearner> position(String session, SharedPosition position) {
        return beHelped.position(side, session, position);
    }

    /**
     * Gives a signal.
     *
     * @param session the session's id
     * @param signal the signal
     * @return the session; or the refusal, conflict where the two are not together yet
     */
    public Outcome<SeenByLearner> signal(String session, Signal signal) {
        return beHelped.signal(side, session, signal);
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
        return noteSuccess.answer(side, session, success, help);
    }

    /**
     * Ends the session: everything of it is deleted. Idempotent.
     *
     * @param session the session's id
     * @return the id, or the refusal
     */
    public Outcome<String> end(String session) {
        return beHelped.end(side, session);
    }
}
