package org.inclusion.mandate;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.inclusion.message.Messages;
import org.inclusion.room.RoomOptions;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * What a host says of mandates. Immutable.
 *
 * <pre>{@code
 * Inclusion.builder()
 *         .room(MandateOptions.reading(text)
 *                 .withPolicy("ccas", MandatePolicy.standard().withDays(92))
 *                 .withRight(offices));
 * }</pre>
 *
 * @param text read to a learner who gives a mandate; null where the host gave none, and no mandate can be given. An act
 *     in somebody's absence can be noted in any case
 * @param policy for every structure without a policy of its own
 * @param policies by the structure's id
 * @param right asked where no mandate covers an act
 */
public record MandateOptions(
        @Nullable MandateText text, MandatePolicy policy, Map<String, MandatePolicy> policies, ActingRight right)
        implements RoomOptions {

    private static final MandateOptions STANDARD =
            new MandateOptions(null, MandatePolicy.standard(), Map.of(), ActingRight.none());

    /**
     * Copies the map.
     *
     * @throws NullPointerException naming what is null; the text may be
     */
    public MandateOptions {
        Objects.requireNonNull(policy, "the policy of mandates is null; leave it out for the standard");
        Objects.requireNonNull(right, "the right to act elsewhere is null; leave it out for none");
        Objects.requireNonNull(policies, "the policies of mandates are null; leave them out for none");
        for (Map.Entry<String, MandatePolicy> one : policies.entrySet()) {
            String structure = one.getKey();
            Objects.requireNonNull(structure, "a structure with a policy of mandates is null; leave it out");
            Objects.requireNonNull(one.getValue(), "the policy of mandates of " + structure + " is null; leave it out");
        }
        policies = Map.copyOf(policies);
    }

    /**
     * No text, thirty-one days everywhere, and no right elsewhere: the default.
     *
     * @return the options
     */
    public static MandateOptions standard() {
        return STANDARD;
    }

    /**
     * The standard options with a text that is read to a learner who gives a mandate.
     *
     * @param text in French and English at least; a changed text gets another version
     * @return the options
     * @throws NullPointerException if it is null
     */
    public static MandateOptions reading(MandateText text) {
        Objects.requireNonNull(text, "the text of mandates is null; leave the options out where there is none");
        return new MandateOptions(text, STANDARD.policy, STANDARD.policies, STANDARD.right);
    }

    /**
     * These options with another policy for every structure without one of its own.
     *
     * @param policy the longest term, the archive, and whether she gets messages
     * @return the options
     * @throws NullPointerException if it is null
     */
    public MandateOptions withPolicy(MandatePolicy policy) {
        return new MandateOptions(text, policy, policies, right);
    }

    /**
     * These options with a policy of one structure.
     *
     * @param structure the structure's id
     * @param policy the longest term, the archive, and whether she gets messages
     * @return the options
     * @throws NullPointerException if one of them is null
     */
    public MandateOptions withPolicy(String structure, MandatePolicy policy) {
        Map<String, MandatePolicy> more = new HashMap<>(policies);
        more.put(structure, policy);
        return new MandateOptions(text, this.policy, more, right);
    }

    /**
     * These options with the rights to act in somebody's absence that the host knows of.
     *
     * @param right asked where no mandate covers an act
     * @return the options
     * @throws NullPointerException if it is null
     */
    public MandateOptions withRight(ActingRight right) {
        return new MandateOptions(text, policy, policies, right);
    }

    MandatePolicy of(String structure) {
        return policies.getOrDefault(structure, policy);
    }

    /** Puts a message to the learner in the outbox, where the structure sends her one. */
    void tell(Messages messages, Transaction tx, Mandate mandate, String about, Instant now) {
        if (of(mandate.structure()).messages()) {
            messages.put(tx, mandate.learner(), about, mandate.id(), now);
        }
    }
}
