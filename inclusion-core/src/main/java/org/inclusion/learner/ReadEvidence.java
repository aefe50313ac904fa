package org.inclusion.learner;

import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.SentEvidence;

/**
 * Reads evidence as its sender wrote it. A sender who belongs to several structures need not know which one is shared with a
 * learner: pages do not. The structure is chosen here, where the host's relations are known, unless the sender names one.
 * Thread-safe.
 */
@Internal
public final class ReadEvidence {

    private final AccessPolicy policy;

    public ReadEvidence(AccessPolicy policy) {
        this.policy = policy;
    }

    /**
     * Reads one piece.
     *
     * @param sender the actor who sends it
     * @param sent what the sender wrote in JSON
     * @return the evidence, or a refusal that names the field at fault
     */
    public Outcome<Evidence> read(Actor sender, SentEvidence sent) {
        return sent.by(sender, learner -> policy.structureOf(sender, learner));
    }
}
