package org.inclusion;

import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.privacy.RequestErasure;
import org.inclusion.privacy.RequestedErasure;

/**
 * The requests of one actor about the erasure of one learner. From the request on everything about her is hidden from everybody, and
 * cards stop. After {@link InclusionBuilder#eraseAfter} it is due, and the next {@link
 * org.inclusion.privacy.EraseLearners#due} destroys everything, but for
 * mandates that a structure archives. Each request does all it says or nothing; a refusal is a value.
 * Thread-safe.
 */
public final class LearnerErasure {

    private final Actor actor;
    private final LearnerId learner;
    private final RequestErasure requestErasure;

    LearnerErasure(Actor actor, LearnerId learner, RequestErasure requestErasure) {
        this.actor = actor;
        this.learner = learner;
        this.requestErasure = requestErasure;
    }

    /**
     * Tells whether this installation can erase.
     *
     * @return true if the host has set {@link InclusionBuilder#installationKey}
     */
    public boolean isPossible() {
        return requestErasure.isPossible();
    }

    /**
     * The days between a request and destroying.
     *
     * @return the whole days of {@link InclusionBuilder#eraseAfter}; 0 where it is less than a day
     */
    public long days() {
        return requestErasure.after().toDays();
    }

    /**
     * Requests the erasure. For the learner herself, and for a helper in relation with her while she is present. Requested again,
     * the first request stands.
     *
     * @param learnerPresent whether she is present and wants it, as a helper confirms; of no account where she asks herself
     * @return the erasure, or the refusal
     * @throws IllegalStateException if {@link #isPossible} is false
     */
    public Outcome<RequestedErasure> request(boolean learnerPresent) {
        return requestErasure.request(actor, learner, learnerPresent);
    }

    /**
     * The erasure that is requested. For the learner and for a helper in relation with her.
     *
     * @return the erasure, empty where none is requested; or the refusal
     */
    public Outcome<Optional<RequestedErasure>> requested() {
        return requestErasure.requested(actor, learner);
    }

    /**
     * Takes the erasure back, before it is due: everything is as it was, but for evidence that was answered as erased meanwhile.
     * That they met is noted as a day relation.
     * For a helper in relation with her, and not for the learner alone: whoever holds her session may not be her.
     *
     * @param learnerPresent whether she is present and wants it, as the helper confirms
     * @return the erasure that was taken back; or the refusal: not found where none is requested, conflict where it is due
     */
    public Outcome<RequestedErasure> takeBack(boolean learnerPresent) {
        return requestErasure.takeBack(actor, learner, learnerPresent);
    }
}
