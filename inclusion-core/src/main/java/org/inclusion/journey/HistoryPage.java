package org.inclusion.journey;

import java.util.List;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.ReceivedEvidence;
import org.jspecify.annotations.Nullable;

/**
 * A part of a learner's history.
 *
 * @param evidence the latest first
 * @param next where the next page begins, or null at the end
 */
public record HistoryPage(
        List<ReceivedEvidence> evidence, @Nullable HistoryPosition next) {

    /** Copies the list. */
    public HistoryPage {
        evidence = List.copyOf(evidence);
    }
}
