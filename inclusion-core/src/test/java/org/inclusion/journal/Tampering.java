package org.inclusion.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.Transaction;

/**
 * One change to a copy of a journal, made by somebody who can write every row and lacks the key.
 *
 * @param what what was done
 * @param store the changed copy
 * @param segment the number of the first segment that is not right
 * @param place the first entry that is not right; 0 where only the segment is sure
 */
record Tampering(String what, JournalStore store, long segment, long place) {

    private static final Comparator<SealedEntry> BY_PLACE = Comparator.comparing(SealedEntry::segment)
            .thenComparing(SealedEntry::place)
            .thenComparing(placed -> placed.entry().id().toString());

    static Tampering of(Random random, InMemoryStores stores) {
        List<Segment> segments = new ArrayList<>();
        List<SealedEntry> entries = new ArrayList<>();
        stores.transactions().run(tx -> {
            segments.addAll(stores.journal().segments(tx, 0, 1_000));
            segments.forEach(segment -> entries.addAll(stores.journal().entries(tx, segment.number())));
            return true;
        });
        int s = random.nextInt(segments.size());
        Segment segment = segments.get(s);
        int e = random.nextInt(entries.size());
        SealedEntry chosen = entries.get(e);
        Rows rows = new Rows(segments, entries);
        switch (random.nextInt(10)) {
            case 0 -> {
                entries.set(e, with(chosen, changed(chosen.entry(), random), chosen.hash()));
                return new Tampering("an entry edited", rows, chosen.segment(), chosen.place());
            }
            case 1 -> {
                entries.set(e, with(chosen, changed(chosen.entry(), random), chosen.hash()));
                rehash(segments, entries, chosen.segment());
                return new Tampering("an entry edited, its segment chained anew", rows, chosen.segment(), 0);
            }
            case 2 -> {
                entries.set(e, with(chosen, changed(chosen.entry(), random), chosen.hash()));
                for (long number = chosen.segment(); number <= segments.size(); number++) {
                    rehash(segments, entries, number);
                    chainSegment(segments, entries, number);
                }
                return new Tampering("an entry edited, everything behind it chained anew", rows, chosen.segment(), 0);
            }
            case 3 -> {
                entries.remove(e);
                return new Tampering("an entry deleted", rows, chosen.segment(), chosen.place());
            }
            case 4 -> {
                SealedEntry other = entries.get((e + 1 + random.nextInt(entries.size() - 1)) % entries.size());
                entries.set(e, with(chosen, other.entry(), chosen.hash()));
                entries.set(entries.indexOf(other), with(other, chosen.entry(), other.hash()));
                SealedEntry first = BY_PLACE.compare(chosen, other) < 0 ? chosen : other;
                return new Tampering("two entries swapped", rows, first.segment(), first.place());
            }
            case 5 -> {
                JournalEntry forged = changed(chosen.entry(), random);
                entries.add(new SealedEntry(
                        new JournalEntry(
                                forged.structure(),
                                new UUID(forged.id().getMostSignificantBits(), random.nextLong()),
                                forged.at(),
                                forged.act(),
                                forged.actor(),
                                forged.subject(),
                                forged.what()),
                        chosen.segment(),
                        chosen.place() + random.nextInt(2),
                        chosen.hash()));
                return new Tampering("an entry put in", rows, chosen.segment(), 0);
            }
            case 6 -> {
                segments.remove(s);
                entries.removeIf(entry -> entry.segment() == segment.number());
                return new Tampering("a segment deleted", rows, segment.number(), 0);
            }
            case 7 -> {
                segments.subList(s, segments.size()).clear();
                entries.removeIf(entry -> entry.segment() >= segment.number());
                return new Tampering("the end cut off", rows, segment.number(), 0);
            }
            case 8 -> {
                segments.set(
                        s,
                        new Segment(
                                segment.number(),
                                segment.entries(),
                                segment.previous(),
                                segment.hash(),
                                segment.newest(),
                                segment.sealedAt().plusSeconds(1 + random.nextInt(1_000)),
                                segment.signature()));
                return new Tampering("a segment dated anew", rows, segment.number(), 0);
            }
            default -> {
                segments.set(
                        s,
                        new Segment(
                                segment.number(),
                                segment.entries(),
                                segment.previous(),
                                segment.hash(),
                                segment.newest(),
                                segment.sealedAt(),
                                segments.get((s + 1) % segments.size()).signature()));
                return new Tampering("a signature taken from elsewhere", rows, segment.number(), 0);
            }
        }
    }

    private static SealedEntry with(SealedEntry placed, JournalEntry entry, String hash) {
        return new SealedEntry(entry, placed.segment(), placed.place(), hash);
    }

    private static JournalEntry changed(JournalEntry entry, Random random) {
        int which = random.nextInt(5);
        return new JournalEntry(
                which == 0 ? entry.structure() + "x" : entry.structure(),
                entry.id(),
                which == 1 ? entry.at().plusMillis(1) : entry.at(),
                which == 2 ? JournalEntry.Act.DISAGREEMENT : entry.act(),
                which == 3 ? "somebody-else" : entry.actor(),
                entry.subject(),
                which == 4 ? "HISTORY" : entry.what());
    }

    /** Chains the entries of a segment as the sealer does. */
    private static void rehash(List<Segment> segments, List<SealedEntry> entries, long number) {
        String hash = segments.get((int) number - 1).previous();
        for (int i = 0; i < entries.size(); i++) {
            SealedEntry placed = entries.get(i);
            if (placed.segment() == number) {
                hash = Chain.next(hash, placed.entry());
                entries.set(i, with(placed, placed.entry(), hash));
            }
        }
    }

    /** Lets a segment and the one behind it name the new hash. */
    private static void chainSegment(List<Segment> segments, List<SealedEntry> entries, long number) {
        String hash = entries.stream()
                .filter(placed -> placed.segment() == number)
                .max(BY_PLACE)
                .orElseThrow()
                .hash();
        Segment segment = segments.get((int) number - 1);
        segments.set((int) number - 1, chained(segment, segment.previous(), hash));
        if (number < segments.size()) {
            Segment behind = segments.get((int) number);
            segments.set((int) number, chained(behind, hash, behind.hash()));
        }
    }

    private static Segment chained(Segment segment, String previous, String hash) {
        return new Segment(
                segment.number(),
                segment.entries(),
                previous,
                hash,
                segment.newest(),
                segment.sealedAt(),
                segment.signature());
    }

    @Override
    public String toString() {
        return what + " in segment " + segment + " at " + place;
    }

    /** Rows to read, in the order in which a database gives them. */
    private record Rows(List<Segment> segments, List<SealedEntry> entries) implements JournalStore {

        @Override
        public List<Segment> segments(Transaction tx, long after, int limit) {
            return segments.stream()
                    .filter(segment -> segment.number() > after)
                    .sorted(Comparator.comparing(Segment::number))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<SealedEntry> entries(Transaction tx, long segment) {
            return entries.stream()
                    .filter(placed -> placed.segment() == segment)
                    .sorted(BY_PLACE)
                    .toList();
        }

        @Override
        public long countUnsealed(Transaction tx) {
            return 0;
        }

        @Override
        public Optional<Segment> lastSegment(Transaction tx) {
            return Optional.of(segments.get(segments.size() - 1));
        }

        @Override
        public void add(Transaction tx, List<JournalEntry> added) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int rename(Transaction tx, String person, String other, int atMost) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, String> aliases(Transaction tx, Set<String> persons, Supplier<String> fresh) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> moveAlias(Transaction tx, String from, String to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forgetAlias(Transaction tx, String person) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<JournalEntry> unsealed(Transaction tx, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void seal(Transaction tx, Segment segment, Collection<SealedEntry> placed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void drop(Transaction tx, long segment) {
            throw new UnsupportedOperationException();
        }
    }
}
