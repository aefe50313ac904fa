package org.inclusion.journal;

import java.util.List;

/**
 * The entries of a segment, as a store reads them. Immutable.
 *
 * @param entries by place, then id; up to the first row that is no entry
 * @param isMisshapen whether there is a row that is no entry: its id, act, or another column holds what no entry has
 */
public record SegmentEntries(List<SealedEntry> entries, boolean isMisshapen) {

    /** Copies the list. */
    public SegmentEntries {
        entries = List.copyOf(entries);
    }
}
