package org.inclusion.mandate;

import java.time.Instant;
import java.util.Map;
import org.inclusion.annotation.Internal;
import org.inclusion.message.Messages;
import org.inclusion.store.Transaction;

/**
 * The policies of all structures. Immutable.
 *
 * @param standard for a structure that has none of its own
 * @param byStructure by the structure's id
 */
@Internal
public record MandatePolicies(MandatePolicy standard, Map<String, MandatePolicy> byStructure) {

    /** Copies the map. */
    public MandatePolicies {
        byStructure = Map.copyOf(byStructure);
    }

    MandatePolicy of(String structure) {
        return byStructure.getOrDefault(structure, standard);
    }

    /** Puts a message to the learner in the outbox, where the structure sends her one. */
    void tell(Messages messages, Transaction tx, Mandate mandate, String about, Instant now) {
        if (of(mandate.structure()).messages()) {
            messages.put(tx, mandate.learner(), about, mandate.id(), now);
        }
    }
}
