package org.inclusion.learner;

import java.util.List;
import java.util.Map;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Erasures;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.ReceivedEvidence;

/** What each batch of evidence is checked for, by name. Thread-safe; the checks themselves are one batch's. */
@Internal
public final class EvidenceChecks {

    private final AccessPolicy policy;
    private final Measuring measuring;
    private final Erasures erasures;
    private final EvidenceStore store;
    private final DayQuota quota;

    public EvidenceChecks(
            AccessPolicy policy, ContentLibrary content, Erasures erasures, EvidenceStore store, DayQuota quota) {
        this.policy = policy;
        this.measuring = new Measuring(content);
        this.erasures = erasures;
        this.store = store;
        this.quota = quota;
    }

    /** Whether the sender may record it, and what it measures. */
    Admitting admitting(BatchContext batch) {
        return new Admitting(policy, measuring, batch);
    }

    /** Whether it is older than an erasure. */
    BatchErasures erasures(BatchContext batch) {
        return new BatchErasures(erasures, batch);
    }

    /** Whether it corrects what its sender may correct. */
    BatchCorrections corrections(
            BatchContext batch, Map<LearnerId, LearnerStates.Versioned> locked, List<ReceivedEvidence> pieces) {
        return new BatchCorrections(store, batch, locked, pieces);
    }

    /** Whether it is within the sender's quota of the day. */
    BatchQuota quota(BatchContext batch) {
        return new BatchQuota(quota, store, batch);
    }
}
