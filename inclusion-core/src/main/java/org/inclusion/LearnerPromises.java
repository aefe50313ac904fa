package org.inclusion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.followup.Matter;
import org.inclusion.followup.PromiseState;
import org.inclusion.followup.SaidPromise;
import org.inclusion.followup.SaidTry;
import org.inclusion.followup.Slot;

/**
 * Every request that one actor can make about the calls and appointments that are promised to one learner. Each is refused where the
 * actor has no permission. Thread-safe.
 *
 * <pre>{@code
 * SaidPromise said = new SaidPromise(id, null, null, MeetingWay.TELEPHONE, Matter.NEWS, true);
 * LearnerPromises promises = inclusion.as(helper).about(learner).promises();
 * promises.make(said); // on the next working day
 * }</pre>
 */
public final class LearnerPromises {

    private final Actor actor;
    private final LearnerId learner;
    private final FollowUpUseCases useCases;

    LearnerPromises(Actor actor, LearnerId learner, FollowUpUseCases useCases) {
        this.actor = actor;
        this.learner = learner;
        this.useCases = useCases;
    }

    /**
     * Makes a promise; of the learner herself, asks that somebody calls her. Sent again, it is made once.
     *
     * @param said what is promised
     * @return the promise as it stands now; or the refusal: conflict where another promise has the id
     */
    public Outcome<PromiseState> make(SaidPromise said) {
        return useCases.makePromise.make(actor, learner, said);
    }

    /**
     * All promises of the learner.
     *
     * @return the earliest made first, or the refusal
     */
    public Outcome<List<PromiseState>> list() {
        return useCases.seePromises.of(actor, learner);
    }

    /**
     * Notes what came of calling, or what was chosen instead. Sent again, it is noted once.
     *
     * @param promise the promise's id
     * @param said what came of it; the learner herself may call the promise off, and nothing else
     * @return the promise as it stands now; or the refusal: conflict where the promise has ended
     */
    public Outcome<PromiseState> note(String promise, SaidTry said) {
        return useCases.noteTry.note(actor, learner, promise, said);
    }

    /**
     * Takes a promise that nobody holds: the actor, a helper, calls from now on.
     *
     * @param promise the promise's id
     * @return the promise; or the refusal: conflict where another helper holds it
     */
    public Outcome<PromiseState> take(String promise) {
        return useCases.passPromise.take(actor, learner, promise);
    }

    /**
     * Gives back a promise that the actor holds: nobody holds it until somebody takes it.
     *
     * @param promise the promise's id
     * @return the promise, or the refusal
     */
    public Outcome<PromiseState> giveBack(String promise) {
        return useCases.passPromise.giveBack(actor, learner, promise);
    }

    /**
     * The learner's number, for one call. That the actor saw it is noted; the number is neither kept nor logged.
     *
     * @param promise the id of a promise that has not ended
     * @return the number as a person reads it, or empty where the host knows none; or the refusal
     */
    public Outcome<Optional<String>> number(String promise) {
        return useCases.seePromises.number(actor, learner, promise);
    }

    /**
     * The free hours of the host's agenda, of the people who fit.
     *
     * @param answers the id of the chosen answer for each question of {@link Inclusion#appointmentQuestions}
     * @return twenty at the most, the earliest first; or the refusal
     */
    public Outcome<List<Slot>> slots(Map<String, String> answers) {
        return useCases.bookAppointment.slots(actor, learner, answers);
    }

    /**
     * Books an hour of the host's agenda, and makes the promise of it. Sent again, it is booked once.
     *
     * @param id chosen by the sender, for the promise
     * @param slot the id of the hour
     * @param matter what it is about
     * @return the promise; or the refusal: conflict where the hour is not free any more
     */
    public Outcome<PromiseState> book(String id, String slot, Matter matter) {
        return useCases.bookAppointment.book(actor, learner, id, slot, matter);
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
        return useCases.bookAppointment.move(actor, learner, promise, id, slot);
    }
}
