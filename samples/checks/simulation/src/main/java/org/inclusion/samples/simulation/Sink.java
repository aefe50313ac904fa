package org.inclusion.samples.simulation;

import java.util.ArrayList;
import java.util.List;
import org.inclusion.journal.JournalSink;
import org.inclusion.journal.SealedEntry;
import org.inclusion.journal.Segment;

/** The host's copy of the journal, outside of the database: it takes each segment once, in order, and may be away. */
final class Sink implements JournalSink {

    private final Town town;
    private final List<Segment> segments = new ArrayList<>();
    private final List<SealedEntry> entries = new ArrayList<>();

    Sink(Town town) {
        this.town = town;
    }

    @Override
    public long last() {
        return segments.isEmpty() ? 0 : segments.get(segments.size() - 1).number();
    }

    @Override
    public void take(Segment segment, List<SealedEntry> taken) {
        town.scheduler().pause("the sink takes a segment");
        if (town.faults().happens(Faults.Kind.HOST)) {
            throw new IllegalStateException("the sink is away");
        }
        if (segment.number() <= last()) {
            // Another server's lease had ended, and it handed over the same one.
            return;
        }
        segments.add(segment);
        entries.addAll(taken);
        town.scheduler().pause("the sink has a segment");
    }

    /** Every entry outside of the database, which nobody can erase there. */
    List<SealedEntry> entries() {
        return entries;
    }
}
