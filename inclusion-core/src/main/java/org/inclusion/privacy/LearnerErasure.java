package org.inclusion.privacy;

import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.annotation.Internal;

/**
 * The requests of one actor about the erasure of one learner. From the request on everything about her is hidden from
 * everybody, and cards stop. After {@code eraseAfter} of the builder it is due, and the next {@link EraseLearners#due}
 * destroys everything, but for mandates that a structure archives. Each request does all it says or nothing; a refusal
 * is a value. Thread-safe.
 */
public final class LearnerErasure {

    private final Actor actor;
    private final LearnerId learner;
    private final RequestErasure requestErasure;

    @Internal
    public LearnerErasure(Actor actor, LearnerId learner, RequestErasure requestErasure) {
        this.actor = actor;
        this.learner = learner;
        this.requestErasure = requestErasure;
    }

    /**
     * Tells whether this installation can erase.
     *
     * @return true if the host has set {@code installationKey} of the builder
     */
    public boolean isPossible() {
        return requestErasure.isPossible();
    }

    /**
     * The days between a request and destroying.
     *
     * @return the whole days of {@code eraseAfter} of the builder; 0 where it is less than a day
     */
    public long days() {
        return requestErasure.after().toDays();
    }

    /**
     * Requests the erasure. For the learner herself, and for a helper in relation with her while she is present.
     * Idempotent: the first request is kept.
     *
     * @param learnerPresent whether she is present and wants it, as a helper confirms; ignored when the actor is
     *     the learner
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
     * Takes the erasure back, before it is due: everything is as it was, but for evidence that was answered as erased
     * meanwhile. That they met is noted as a day relation. For a helper in relation with her, and not for the learner
     * alone: whoever holds her session may not be her.
     *
     * @param learnerPresent whether she is present and wants it, as the helper confirms
     * @return the erasure that was taken back; or the refusal: not found where none is requested, conflict where it
     *     is due
     */
    public Outcome<RequestedErasure> takeBack(boolean learnerPresent) {
        return requestErasure.takeBack(actor, learner, learnerPresent);
    }
}
