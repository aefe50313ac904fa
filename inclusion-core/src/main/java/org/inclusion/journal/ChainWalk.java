package org.inclusion.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.journal.JournalCheck.Broken;
import org.inclusion.journal.JournalCheck.Why;
import org.jspecify.annotations.Nullable;

/** Goes through the journal from a head on, and stops at the first place that is not right. Used by one thread. */
final class ChainWalk {

    private final JournalKey key;
    private final Set<JournalHead> heads;
    private final NamedPersons persons = new NamedPersons();
    private JournalHead at;
    private long first;
    private long entries;
    private @Nullable Broken broken;

    ChainWalk(JournalKey key, JournalHead from, Collection<JournalHead> heads) {
        this.key = key;
        this.heads = Set.copyOf(heads);
        this.at = from;
    }

    boolean isRight() {
        return broken == null;
    }

    /**
     * Goes through the next segment.
     *
     * @param rows the rows of the aliases that its entries {@linkplain NamedPersons#in name}
     */
    void through(Segment segment, SegmentEntries sealed, Collection<PersonAlias> rows) {
        if (first == 0) {
            first = segment.number();
        }
        if (broken == null) {
            broken = firstBroken(segment, sealed);
        }
        if (broken == null) {
            broken = persons.firstWrong(sealed.entries(), rows);
        }
        if (broken == null) {
            at = segment.head();
            entries += segment.entries();
        }
    }

    /**
     * The result of the walk. A head beyond the last segment says that segments were cut off.
     *
     * @param unsealed how many entries have no segment, by the segment that they name
     * @param ended the aliases that have ended, as entries say that are not sealed yet
     */
    JournalCheck end(Map<Long, Long> unsealed, Set<String> ended) {
        if (broken == null && heads.stream().anyMatch(head -> head.segment() > at.segment())) {
            broken = new Broken(at.segment() + 1, 0, Why.SEGMENT_MISSING);
        }
        if (broken == null) {
            broken = persons.firstMissing(ended);
        }
        if (broken == null) {
            broken = unsealed.keySet().stream()
                    .filter(segment -> segment != 0)
                    .findFirst()
                    .map(segment -> new Broken(segment, 0, Why.ENTRY_MISSING_OR_ADDED))
                    .orElse(null);
        }
        long unprotected = unsealed.values().stream().mapToLong(Long::longValue).sum();
        return new JournalCheck(
                first,
                at.segment(),
                entries,
                unprotected,
                persons.uncommitted(),
                persons.ended(),
                Optional.ofNullable(broken));
    }

    private @Nullable Broken firstBroken(Segment segment, SegmentEntries sealed) {
        long next = at.segment() + 1;
        if (segment.number() < next) {
            return new Broken(segment.number(), 0, Why.SEGMENT_ADDED);
        }
        if (segment.number() > next) {
            return new Broken(next, 0, Why.SEGMENT_MISSING);
        }
        if (!segment.previous().equals(at.hash())) {
            return new Broken(next, 0, Why.DOES_NOT_FOLLOW);
        }
        Broken entry = firstBrokenEntry(segment, sealed);
        if (entry != null) {
            return entry;
        }
        if (!key.verifies(segment.signed(), segment.signature())) {
            return new Broken(next, 0, Why.NOT_SIGNED);
        }
        boolean differs = heads.stream()
                .anyMatch(head -> head.segment() == next && !head.hash().equals(segment.hash()));
        return differs ? new Broken(next, 0, Why.NOT_WHAT_THE_HEAD_SAYS) : null;
    }

    private static @Nullable Broken firstBrokenEntry(Segment segment, SegmentEntries read) {
        List<SealedEntry> sealed = read.entries();
        String hash = segment.previous();
        long place = 1;
        for (SealedEntry entry : sealed) {
            if (entry.place() != place) {
                return new Broken(segment.number(), place, Why.ENTRY_MISSING_OR_ADDED);
            }
            hash = Chain.next(hash, entry.entry());
            if (!hash.equals(entry.hash())) {
                return new Broken(segment.number(), place, Why.ENTRY_CHANGED);
            }
            place++;
        }
        if (read.isMisshapen()) {
            return new Broken(segment.number(), place, Why.ENTRY_MISSHAPEN);
        }
        if (sealed.size() != segment.entries()) {
            long kept = Math.max(0, Math.min(sealed.size(), segment.entries()));
            return new Broken(segment.number(), kept + 1, Why.ENTRY_MISSING_OR_ADDED);
        }
        return hash.equals(segment.hash()) ? null : new Broken(segment.number(), 0, Why.ENTRY_CHANGED);
    }
}
