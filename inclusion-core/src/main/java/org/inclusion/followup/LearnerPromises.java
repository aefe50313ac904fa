package org.inclusion.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.room.LearnerDoor;

/**
 * Every request that one actor can make about the calls and appointments that are promised to one learner. Each is
 * refused where the actor has no permission; every method may throw {@link
 * org.inclusion.store.StoreUnavailableException}. Thread-safe.
 *
 * <pre>{@code
 * SaidPromise said = new SaidPromise(id, null, null, MeetingWay.TELEPHONE, Matter.NEWS, true);
 * LearnerPromises promises = inclusion.as(helper).about(learner).promises();
 * promises.make(said); // on the next working day
 * }</pre>
 */
public final class LearnerPromises {

    /** The door to these requests: {@code about(learner).at(LearnerPromises.DOOR)}. */
    public static final LearnerDoor<LearnerPromises> DOOR = new LearnerDoor<>(FollowUpRoom.ID, LearnerPromises.class);

    private final Actor actor;
    private final LearnerId learner;
    private final MakePromise makePromise;
    private final NoteTry noteTry;
    private final SeePromises seePromises;
    private final PassPromise passPromise;
    private final BookAppointment bookAppointment;

    LearnerPromises(
            Actor actor,
            LearnerId learner,
            MakePromise makePromise,
            NoteTry noteTry,
            SeePromises seePromises,
            PassPromise passPromise,
            BookAppointment bookAppointment) {
        this.actor = actor;
        this.learner = learner;
        this.makePromise = makePromise;
        this.noteTry = noteTry;
        this.seePromises = seePromises;
        this.passPromise = passPromise;
        this.bookAppointment = bookAppointment;
    }

    /**
     * Makes a promise; of the learner herself, asks that somebody calls her. Sent again, it is made once.
     *
     * @param said what is promised
     * @return the promise as it stands now; or the refusal: conflict where another promise has the id, forbidden where
     *     nobody would see what the learner asks
     */
    public Outcome<PromiseState> make(SaidPromise said) {
        return makePromise.make(actor, learner, said);
    }

    /**
     * Whether a promise made here stands on anybody's list. A page offers no call to a person whom the host puts among
     * the people of none of her structures: nobody would see that she waits.
     *
     * @return false where {@link #make} refuses because nobody would see it
     */
    public boolean areSeen() {
        return makePromise.isSeen(actor, learner);
    }

    /**
     * All promises of the learner.
     *
     * @return the earliest made first, or the refusal
     */
    public Outcome<List<PromiseState>> list() {
        return seePromises.of(actor, learner);
    }

    /**
     * Notes what came of calling, or what was chosen instead. Sent again, it is noted once.
     *
     * @param promise the promise's id
     * @param said what came of it; the learner herself may call the promise off, and nothing else
     * @return the promise as it stands now; or the refusal: conflict where the promise has ended
     */
    public Outcome<PromiseState> note(String promise, SaidTry said) {
        return noteTry.note(actor, learner, promise, said);
    }

    /**
     * Takes a promise that nobody holds: the actor, a helper, calls from now on.
     *
     * @param promise the promise's id
     * @return the promise; or the refusal: conflict where another helper holds it
     */
    public Outcome<PromiseState> take(String promise) {
        return passPromise.take(actor, learner, promise);
    }

    /**
     * Gives back a promise that the actor holds: nobody holds it until somebody takes it.
     *
     * @param promise the promise's id
     * @return the promise, or the refusal
     */
    public Outcome<PromiseState> giveBack(String promise) {
        return passPromise.giveBack(actor, learner, promise);
    }

    /**
     * The learner's number, for one call. That the actor saw it is noted; the number is neither kept nor logged.
     *
     * @param promise the id of a promise that has not ended
     * @return the number as a person reads it, or empty where the host knows none; or the refusal
     */
    public Outcome<Optional<String>> number(String promise) {
        return seePromises.number(actor, learner, promise);
    }

    /**
     * The free hours of the host's agenda, of the people who fit.
     *
     * @param answers the id of the chosen answer for each question of {@link HostFollowUp#appointmentQuestions}
     * @return twenty at most, the earliest first; or the refusal
     */
    public Outcome<List<Slot>> slots(Map<String, String> answers) {
        return bookAppointment.slots(actor, learner, answers);
    }

    /**
     * Books an hour of the host's agenda, and makes the promise of it. Resending is idempotent.
     *
     * @param id chosen by the sender, for the promise
     * @param slot the id of the hour
     * @param matter what it is about
     * @return the promise; or the refusal: conflict where the hour is not free any more
     */
    public Outcome<PromiseState> book(String id, String slot, Matter matter) {
        return bookAppointment.book(actor, learner, id, slot, matter);
    }

    /**
     * Moves a promise to an hour of the host's agenda; the hour that it had is free again.
     *
     * @param promise the promise's id
     * @param id chosen by the sender, for the try
     * @param slot the id of the hour
     * @return the promise; or the refusal: conflict where the hour is not free any more, or the promise has ended
     */
    public Outcome<PromiseState> move(String promise, String id, String slot) {
        return bookAppointment.move(actor, learner, promise, id, slot);
    }
}
