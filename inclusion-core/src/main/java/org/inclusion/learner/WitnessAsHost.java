package org.inclusion.learner;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence.Witnessed;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.ItemRef;

/** Records what the host's own site saw, with her yes. Thread-safe. */
@Internal
public final class WitnessAsHost {

    private final RecordEvidence recordEvidence;

    public WitnessAsHost(RecordEvidence recordEvidence) {
        this.recordEvidence = recordEvidence;
    }

    /**
     * Records one thing that the site saw.
     *
     * @param learnerAgreed whether she said yes to its being noted
     */
    public Receipt witness(
            LearnerId learner, String id, String structure, ItemRef skill, Instant at, boolean learnerAgreed) {
        EvidenceHeader header = new EvidenceHeader(id, learner, Witnessed.HOST, structure, Channel.UNKNOWN, at, null);
        return learnerAgreed
                ? recordEvidence.recordAsHost(new Witnessed(header, skill))
                : new Receipt(id, Receipt.Status.REFUSED, Refusal.invalid("agreed", "agreement-needed"));
    }
}
