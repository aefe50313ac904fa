package org.inclusion.evidence;

import java.util.Map;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;

/** Evidence of a learner whose id became another one. */
@Internal
public final class MovedEvidence {

    private MovedEvidence() {}

    /**
     * The evidence as it would have been sent under the new id. An actor who is somebody else stays.
     *
     * @param from the id that she leaves
     * @param to her new id
     * @param renamed the evidence ids that are others now, by the earlier id
     */
    public static Evidence of(Evidence evidence, LearnerId from, LearnerId to, Map<String, String> renamed) {
        EvidenceHeader header = evidence.header();
        Map<String, Object> fields = EvidenceFormat.fields(evidence);
        fields.put(EvidenceField.LEARNER.name(), to.value());
        fields.put(EvidenceField.ID.name(), renamed.getOrDefault(header.id(), header.id()));
        String supersedes = header.supersedes();
        if (supersedes != null) {
            fields.put(EvidenceField.SUPERSEDES.name(), renamed.getOrDefault(supersedes, supersedes));
        }
        String actor = header.actor().equals(from.value()) ? to.value() : header.actor();
        return SentEvidence.fields(fields)
                .by(new Actor(actor, Set.of(), Set.of(header.structure())))
                .orThrow();
    }
}
