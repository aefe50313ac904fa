package org.inclusion.journey;

import java.util.List;
import java.util.Map;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.ReceivedEvidence;
import org.jspecify.annotations.Nullable;

/**
 * A part of a learner's history.
 *
 * @param evidence newest first
 * @param corrected how evidence of this part was corrected, by the id of the corrected evidence
 * @param next where the next page begins, or null at the end
 */
public record HistoryPage(
        List<ReceivedEvidence> evidence,
        Map<String, SeenCorrection> corrected,
        @Nullable HistoryPosition next) {

    /** Copies the list and the map. */
    public HistoryPage {
        evidence = List.copyOf(evidence);
        corrected = Map.copyOf(corrected);
    }
}
