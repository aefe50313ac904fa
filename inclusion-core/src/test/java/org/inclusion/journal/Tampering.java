package org.inclusion.journal;

import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.inclusion.journey.Disagreement;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

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
        List<PersonAlias> aliases = new ArrayList<>();
        stores.transactions().run(tx -> {
            segments.addAll(stores.of(JournalStore.class).segments(tx, null, 1_000));
            segments.forEach(segment -> entries.addAll(
                    stores.of(JournalStore.class).entries(tx, segment.number()).entries()));
            aliases.addAll(stores.of(JournalStore.class).aliases(tx, NamedPersons.in(entries)));
            return true;
        });
        int s = random.nextInt(segments.size());
        Segment segment = segments.get(s);
        int e = random.nextInt(entries.size());
        SealedEntry chosen = entries.get(e);
        Rows rows = new Rows(segments, entries, aliases);
        int p = random.nextInt(aliases.size());
        PersonAlias person = aliases.get(p);
        SealedEntry names = firstThatNames(entries, person.alias());
        switch (random.nextInt(15)) {
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
            case 9 -> {
                PersonAlias other = aliases.get((p + 1 + random.nextInt(aliases.size() - 1)) % aliases.size());
                boolean withSalts = random.nextBoolean();
                aliases.set(
                        p, new PersonAlias(person.person(), other.alias(), withSalts ? other.salt() : person.salt()));
                aliases.set(
                        aliases.indexOf(other),
                        new PersonAlias(other.person(), person.alias(), withSalts ? person.salt() : other.salt()));
                SealedEntry first = Stream.of(names, firstThatNames(entries, other.alias()))
                        .min(BY_PLACE)
                        .orElseThrow();
                return new Tampering("two persons exchanged", rows, first.segment(), first.place());
            }
            case 10 -> {
                aliases.set(p, new PersonAlias("somebody-else", person.alias(), person.salt()));
                return new Tampering("an alias given to another person", rows, names.segment(), names.place());
            }
            case 11 -> {
                aliases.add(random.nextInt(2), new PersonAlias("somebody-else", person.alias(), person.salt()));
                return new Tampering("an alias given to another person too", rows, names.segment(), names.place());
            }
            case 12 -> {
                aliases.set(p, new PersonAlias(person.person(), person.alias(), random.nextBoolean() ? "" : "salt"));
                return new Tampering("a salt changed", rows, names.segment(), names.place());
            }
            case 13 -> {
                aliases.remove(p);
                if (random.nextBoolean()) {
                    aliases.add(PersonAlias.fresh(person.person(), new SecureRandom()));
                }
                return new Tampering("an alias deleted or made anew", rows, names.segment(), names.place());
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

    private static SealedEntry firstThatNames(List<SealedEntry> entries, String alias) {
        return entries.stream()
                .filter(placed -> placed.entry().names(alias))
                .min(BY_PLACE)
                .orElseThrow();
    }

    private static SealedEntry with(SealedEntry placed, JournalEntry entry, String hash) {
        return new SealedEntry(entry, placed.segment(), placed.place(), hash);
    }

    private static JournalEntry changed(JournalEntry entry, Random random) {
        int which = random.nextInt(5);
        return new JournalEntry(
                which == 0 ? entry.structure() + "x" : entry.structure(),
                entry.id(),
                which == 1
                        ? entry.at().plus(1, random.nextBoolean() ? ChronoUnit.MILLIS : ChronoUnit.DAYS)
                        : entry.at(),
                which == 2 ? Disagreement.ACT : entry.act(),
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
    private record Rows(List<Segment> segments, List<SealedEntry> entries, List<PersonAlias> aliases)
            implements JournalStore {

        @Override
        public List<Segment> segments(Transaction tx, @Nullable Long after, int limit) {
            return segments.stream()
                    .filter(segment -> after == null || segment.number() > after)
                    .sorted(Comparator.comparing(Segment::number))
                    .limit(limit)
                    .toList();
        }

        @Override
        public SegmentEntries entries(Transaction tx, long segment) {
            return new SegmentEntries(
                    entries.stream()
                            .filter(placed -> placed.segment() == segment)
                            .sorted(BY_PLACE)
                            .toList(),
                    false);
        }

        @Override
        public List<PersonAlias> aliases(Transaction tx, Set<String> wanted) {
            return aliases.stream().filter(one -> wanted.contains(one.alias())).toList();
        }

        @Override
        public SortedMap<Long, Long> countUnsealed(Transaction tx) {
            return new TreeMap<>();
        }

        @Override
        public Set<String> endedUnsealed(Transaction tx) {
            return Set.of();
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
        public List<PersonAlias> aliasesOf(Transaction tx, Set<String> persons) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void addAliases(Transaction tx, List<PersonAlias> added) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PersonAlias> forgetAliases(Transaction tx, String person) {
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
