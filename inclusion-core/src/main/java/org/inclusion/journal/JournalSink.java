package org.inclusion.journal;

import java.util.List;

/**
 * Receives the journal as it is sealed, segment by segment, to keep it where the database is not: an audit system, a
 * store that can only be appended to. <strong>Port.</strong> Implemented by the host. {@link SealJournal#seal} calls it
 * after the commit of what it sealed, on the caller's thread. A {@link #take} of more than a minute may overlap with
 * that of another server, and two threads of one server that seal at once call the sink at once.
 *
 * <p>The sink says how far it is, and the library hands over what comes after, in order. So each segment arrives at
 * least once: where {@link #take} throws, or a server ends in the middle, the segment comes again with the next seal,
 * and segments that were sealed by somebody else, such as the operator's command line, come along. Segments that were
 * {@linkplain SealJournal#drop dropped} before the sink had them are missing. People stand in the entries by their
 * alias, so an erasure needs nothing of the sink.
 */
public interface JournalSink {

    /**
     * The last segment that the sink has.
     *
     * @return its number; 0 where the sink has none
     */
    long last();

    /**
     * Takes the next segment. It is kept once this returns.
     *
     * @param segment a segment with a higher number than {@link #last}
     * @param entries its entries, by place; never empty
     * @throws RuntimeException if it cannot be kept now: it comes again
     */
    void take(Segment segment, List<SealedEntry> entries);
}
