package org.inclusion.mandate;

import java.util.List;
import java.util.Locale;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.room.LearnerDoor;

/**
 * The requests of one actor about the right to act in one learner's absence. In her presence nobody needs a right. A
 * mandate is her own word to a structure; it is no power of attorney and gives no access to any service of the State. A
 * refusal is a value; nothing is null; every method may throw {@link org.inclusion.store.StoreUnavailableException}.
 * Thread-safe.
 */
public final class LearnerMandates {

    /** The door to these requests: {@code about(learner).at(LearnerMandates.DOOR)}. */
    public static final LearnerDoor<LearnerMandates> DOOR = new LearnerDoor<>(MandateRoom.ID, LearnerMandates.class);

    private final Actor actor;
    private final LearnerId learner;
    private final GiveMandate giveMandate;
    private final KeepMandates keepMandates;
    private final ActInAbsence actInAbsence;

    LearnerMandates(
            Actor actor,
            LearnerId learner,
            GiveMandate giveMandate,
            KeepMandates keepMandates,
            ActInAbsence actInAbsence) {
        this.actor = actor;
        this.learner = learner;
        this.giveMandate = giveMandate;
        this.keepMandates = keepMandates;
        this.actInAbsence = actInAbsence;
    }

    /**
     * The text to read to the learner, and the longest term. For a helper in relation with her.
     *
     * @param language the learner's language
     * @return the offer, or the refusal: conflict where the host gave no text, forbidden for a volunteer
     */
    public Outcome<MandateOffer> offer(Locale language) {
        return giveMandate.offer(actor, learner, language);
    }

    /**
     * Keeps a mandate that the learner gives, on the page of a helper who is with her and has read the text to her.
     *
     * @param said what she says yes to
     * @param learnerPresent whether she is present and says yes, as the helper confirms
     * @return the mandate, or the refusal: conflict where the text was changed meanwhile or too many are open
     */
    public Outcome<SeenMandate> give(SaidMandate said, boolean learnerPresent) {
        return giveMandate.give(actor, learner, said, learnerPresent);
    }

    /**
     * The learner's mandates: all of them for herself, those given to a shared structure for a helper of hers.
     *
     * @return the open ones, then the others, the latest given first, 50 at most; or the refusal
     */
    public Outcome<List<SeenMandate>> list() {
        return keepMandates.of(actor, learner);
    }

    /**
     * The copy of a mandate, with the text that was read.
     *
     * @param id the mandate's id
     * @return the copy, or the refusal; not found for a mandate that is not hers, or was given to another structure
     * @throws IllegalStateException if somebody changed the text in the database
     */
    public Outcome<MandateCopy> copy(String id) {
        return keepMandates.copy(actor, learner, id);
    }

    /**
     * Ends a mandate, for the learner or any helper of hers in that structure. Idempotent: the first ending is kept.
     *
     * @param id the mandate's id
     * @return the ended mandate; or the refusal: not found as for {@link #copy}, conflict where its term is over
     */
    public Outcome<SeenMandate> end(String id) {
        return keepMandates.end(actor, learner, id);
    }

    /**
     * Whether the actor, a helper in relation with the learner, may do something in her absence now. A host asks before
     * it lets a helper act in its own pages. The question is noted in the journal.
     *
     * @param procedure what is to be done
     * @return the right, or why there is none; or the refusal
     */
    public Outcome<RightToAct> covers(Procedure procedure) {
        return actInAbsence.covers(actor, learner, procedure);
    }

    /**
     * Notes that the actor, a helper in relation with the learner, has done something in her absence. The act is noted
     * with or without a right, and she can read which. It is no evidence. Sent twice, it is noted once.
     *
     * @param id chosen by the sender, unique for the learner; 1 to 64 characters of the {@link
     *     org.inclusion.id.OpaqueId} shape
     * @param procedure what was done
     * @return the act with the right at this time; or the refusal, never for want of a right
     * @throws IllegalArgumentException if the id has another shape
     */
    public Outcome<AbsentAct> noteAct(String id, Procedure procedure) {
        return actInAbsence.note(actor, learner, id, procedure);
    }

    /**
     * Reads what was done in the learner's absence: all of it for herself, and for a helper of hers what was done in a
     * shared structure.
     *
     * @return the acts, newest first, 100 at most; or the refusal
     */
    public Outcome<List<AbsentAct>> acts() {
        return actInAbsence.of(actor, learner);
    }
}
