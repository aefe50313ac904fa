package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalStore;
import org.inclusion.journal.SealedEntry;
import org.inclusion.journal.Segment;
import org.inclusion.store.Transaction;

/** Keeps entries by segment, those that no segment has under 0; segments and aliases each under one owner. */
final class MemoryJournalStore implements JournalStore {

    private static final String ALL = "all";
    private static final long NO_SEGMENT = 0;

    private record Key(String structure, UUID id) {

        static Key of(JournalEntry entry) {
            return new Key(entry.structure(), entry.id());
        }
    }

    private record Alias(String person, String alias) {}

    private final Table<Long, Key, SealedEntry> entries = new Table<>(comparing(SealedEntry::place)
            .thenComparing(placed -> placed.entry().id().toString())
            .thenComparing(placed -> placed.entry().structure()));
    private final Table<String, Long, Segment> segments = new Table<>(comparing(Segment::number));
    private final Table<String, String, Alias> aliases = new Table<>(comparing(Alias::person));

    @Override
    public void add(Transaction tx, List<JournalEntry> added) {
        added.forEach(entry -> entries.put(tx, NO_SEGMENT, Key.of(entry), new SealedEntry(entry, NO_SEGMENT, 0, "")));
    }

    @Override
    public int rename(Transaction tx, String person, String other, int atMost) {
        List<SealedEntry> some = entries.of(tx, NO_SEGMENT).stream()
                .filter(placed -> placed.entry().names(person))
                .limit(atMost)
                .toList();
        add(
                tx,
                some.stream()
                        .map(placed -> placed.entry().renamed(id -> id.equals(person) ? other : id))
                        .toList());
        return some.size();
    }

    @Override
    public Map<String, String> aliases(Transaction tx, Set<String> persons, Supplier<String> fresh) {
        Map<String, String> kept = new TreeMap<>();
        for (String person : persons) {
            Optional<Alias> known = aliases.find(tx, ALL, person);
            Alias alias = known.orElseGet(() -> new Alias(person, fresh.get()));
            if (known.isEmpty()) {
                aliases.put(tx, ALL, person, alias);
            }
            kept.put(person, alias.alias());
        }
        return kept;
    }

    @Override
    public Optional<String> moveAlias(Transaction tx, String from, String to) {
        Optional<Alias> left = aliases.find(tx, ALL, from);
        aliases.remove(tx, ALL, from);
        if (left.isPresent() && aliases.find(tx, ALL, to).isEmpty()) {
            aliases.put(tx, ALL, to, new Alias(to, left.get().alias()));
            return Optional.empty();
        }
        return left.map(Alias::alias);
    }

    @Override
    public void forgetAlias(Transaction tx, String person) {
        aliases.remove(tx, ALL, person);
    }

    @Override
    public List<JournalEntry> unsealed(Transaction tx, int limit) {
        return entries.of(tx, NO_SEGMENT).stream()
                .limit(limit)
                .map(SealedEntry::entry)
                .toList();
    }

    @Override
    public long countUnsealed(Transaction tx) {
        return entries.of(tx, NO_SEGMENT).size();
    }

    @Override
    public void seal(Transaction tx, Segment segment, Collection<SealedEntry> placed) {
        if (segments.find(tx, ALL, segment.number()).isPresent()) {
            throw new IllegalArgumentException("there is a segment " + segment.number() + " already");
        }
        segments.put(tx, ALL, segment.number(), segment);
        for (SealedEntry entry : placed) {
            entries.remove(tx, NO_SEGMENT, Key.of(entry.entry()));
            entries.put(tx, segment.number(), Key.of(entry.entry()), entry);
        }
    }

    @Override
    public Optional<Segment> lastSegment(Transaction tx) {
        return segments.last(tx, ALL);
    }

    @Override
    public List<Segment> segments(Transaction tx, long after, int limit) {
        return segments.those(tx, ALL, segment -> segment.number() > after).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<SealedEntry> entries(Transaction tx, long segment) {
        return entries.of(tx, segment);
    }

    @Override
    public void drop(Transaction tx, long segment) {
        segments.remove(tx, ALL, segment);
        entries.of(tx, segment).forEach(placed -> entries.remove(tx, segment, Key.of(placed.entry())));
    }
}
