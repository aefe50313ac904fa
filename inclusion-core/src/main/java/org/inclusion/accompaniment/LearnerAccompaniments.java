package org.inclusion.accompaniment;

import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.room.LearnerDoor;

/**
 * Every request that one actor can make about the accompaniments of one learner: propose, note, take back, list. Each
 * is refused where the actor has no permission; every method may throw {@link
 * org.inclusion.store.StoreUnavailableException}. Thread-safe.
 *
 * <pre>{@code
 * LearnerAccompaniments accompaniments = inclusion.as(helper).about(learner).accompaniments();
 * accompaniments.propose().flatMap(proposed ->
 *         accompaniments.note(new SaidAccompaniment(id, proposed.activity(), null, null, null)));
 * }</pre>
 */
public final class LearnerAccompaniments {

    /** The door to these requests: {@code about(learner).at(LearnerAccompaniments.DOOR)}. */
    public static final LearnerDoor<LearnerAccompaniments> DOOR =
            new LearnerDoor<>(AccompanimentRoom.ID, LearnerAccompaniments.class);

    private final Actor actor;
    private final LearnerId learner;
    private final ProposeAccompaniment proposeAccompaniment;
    private final NoteAccompaniment noteAccompaniment;
    private final TakeBackAccompaniment takeBackAccompaniment;
    private final SeeAccompaniments seeAccompaniments;

    LearnerAccompaniments(
            Actor actor,
            LearnerId learner,
            ProposeAccompaniment proposeAccompaniment,
            NoteAccompaniment noteAccompaniment,
            TakeBackAccompaniment takeBackAccompaniment,
            SeeAccompaniments seeAccompaniments) {
        this.actor = actor;
        this.learner = learner;
        this.proposeAccompaniment = proposeAccompaniment;
        this.noteAccompaniment = noteAccompaniment;
        this.takeBackAccompaniment = takeBackAccompaniment;
        this.seeAccompaniments = seeAccompaniments;
    }

    /**
     * Proposes what an accompaniment of today was, from what the actor, a helper, and the learner did since the
     * actor's last note of today. Nothing is noted.
     *
     * @return the proposal, or the refusal
     */
    public Outcome<ProposedAccompaniment> propose() {
        return proposeAccompaniment.propose(actor, learner);
    }

    /**
     * Notes an accompaniment, and records its evidence with it. Sent again, it is noted once. The actor, a helper, is
     * in relation with the learner now, or was on the day of the activity, at most 31 days ago.
     *
     * @param said what was done
     * @return the accompaniment; or the refusal: conflict where another accompaniment has the id. A refusal of the
     *     evidence refuses all
     */
    public Outcome<Accompaniment> note(SaidAccompaniment said) {
        return noteAccompaniment.note(actor, learner, said);
    }

    /**
     * Takes a note of an accompaniment back, on the day on which the actor, a helper, noted it. Nothing of it is kept;
     * evidence that was sent with it stays, and is corrected as all evidence is.
     *
     * @param id the accompaniment's id
     * @return what was taken back; or the refusal: forbidden where another helper noted it, conflict where it was noted
     *     on an earlier day
     */
    public Outcome<Accompaniment> takeBack(String id) {
        return takeBackAccompaniment.takeBack(actor, learner, id);
    }

    /**
     * All accompaniments of the learner, and the workshops to which she came.
     *
     * @return the latest noted first, or the refusal
     */
    public Outcome<NotedAccompaniments> list() {
        return seeAccompaniments.of(actor, learner);
    }
}
