package org.inclusion.memory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalStore;
import org.inclusion.journal.PersonAlias;
import org.inclusion.journal.SealedEntry;
import org.inclusion.journal.Segment;
import org.inclusion.journal.SegmentEntries;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps entries by segment, those that no segment has under 0; segments and aliases each under one owner. */
final class MemoryJournalStore implements JournalStore {

    private static final String ALL = "all";
    private static final long NO_SEGMENT = 0;

    private record Key(String structure, UUID id) {

        static Key of(JournalEntry entry) {
            return new Key(entry.structure(), entry.id());
        }
    }

    private record AliasKey(String person, String alias) {

        static AliasKey of(PersonAlias one) {
            return new AliasKey(one.person(), one.alias());
        }
    }

    private final Table<Long, Key, SealedEntry> entries = new Table<>(comparing(SealedEntry::place)
            .thenComparing(placed -> placed.entry().id().toString())
            .thenComparing(placed -> placed.entry().structure()));
    private final Table<String, Long, Segment> segments = new Table<>(comparing(Segment::number));
    private final Table<String, AliasKey, PersonAlias> aliases =
            new Table<>(comparing(PersonAlias::person).thenComparing(PersonAlias::alias));

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
    public List<PersonAlias> aliasesOf(Transaction tx, Set<String> persons) {
        return aliases.those(tx, ALL, one -> persons.contains(one.person()));
    }

    @Override
    public List<PersonAlias> aliases(Transaction tx, Set<String> wanted) {
        return aliases.those(tx, ALL, one -> wanted.contains(one.alias()));
    }

    @Override
    public void addAliases(Transaction tx, List<PersonAlias> added) {
        for (PersonAlias one : added) {
            if (aliases.find(tx, ALL, AliasKey.of(one)).isEmpty()) {
                aliases.put(tx, ALL, AliasKey.of(one), one);
            }
        }
    }

    @Override
    public List<PersonAlias> forgetAliases(Transaction tx, String person) {
        List<PersonAlias> forgotten = aliasesOf(tx, Set.of(person));
        forgotten.forEach(one -> aliases.remove(tx, ALL, AliasKey.of(one)));
        return forgotten;
    }

    @Override
    public List<JournalEntry> unsealed(Transaction tx, int limit) {
        List<JournalEntry> some = entries.of(tx, NO_SEGMENT).stream()
                .limit(limit)
                .map(SealedEntry::entry)
                .toList();
        some.forEach(entry -> entries.lock(tx, NO_SEGMENT, Key.of(entry)));
        return some;
    }

    @Override
    public SortedMap<Long, Long> countUnsealed(Transaction tx) {
        long unsealed = entries.of(tx, NO_SEGMENT).size();
        return new TreeMap<>(unsealed == 0 ? Map.of() : Map.of(NO_SEGMENT, unsealed));
    }

    @Override
    public Set<String> endedUnsealed(Transaction tx) {
        return entries.of(tx, NO_SEGMENT).stream()
                .map(SealedEntry::entry)
                .filter(entry -> entry.act().endsAliases())
                .map(JournalEntry::what)
                .collect(toSet());
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
    public List<Segment> segments(Transaction tx, @Nullable Long after, int limit) {
        return segments.those(tx, ALL, segment -> after == null || segment.number() > after).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public SegmentEntries entries(Transaction tx, long segment) {
        return new SegmentEntries(entries.of(tx, segment), false);
    }

    @Override
    public void drop(Transaction tx, long segment) {
        segments.remove(tx, ALL, segment);
        entries.of(tx, segment).forEach(placed -> entries.remove(tx, segment, Key.of(placed.entry())));
    }
}
