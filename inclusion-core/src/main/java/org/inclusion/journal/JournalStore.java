package org.inclusion.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the journal: entries as they are noted, segments as they are sealed, and the aliases of people.
 * <strong>Port.</strong> Implemented by a store. Thread-safe.
 */
public interface JournalStore {

    /**
     * Adds entries that no segment has yet. They name persons by their ids: whoever acts waits for the journal, and
     * need not wait for aliases too.
     *
     * @param tx the transaction
     * @param entries entries of new keys; the key is structure and id
     */
    void add(Transaction tx, List<JournalEntry> entries);

    /**
     * Puts another id in the place of a person's id, as actor and as subject, in entries that no segment has yet. Waits
     * for who {@linkplain #unsealed seals} some of them.
     *
     * @param tx the transaction
     * @param person the person's id
     * @param other the id that takes its place
     * @param atMost how many entries at most, above 0
     * @return how many were changed; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String person, String other, int atMost);

    /**
     * Reads the aliases of people.
     *
     * @param tx the transaction
     * @param persons the persons' ids
     * @return by person, then alias; a person may have none or several
     */
    List<PersonAlias> aliasesOf(Transaction tx, Set<String> persons);

    /**
     * Reads whose some aliases are.
     *
     * @param tx the transaction
     * @param aliases the aliases
     * @return every row of one of them; an alias may have none, and several only where somebody changed the database
     */
    List<PersonAlias> aliases(Transaction tx, Set<String> aliases);

    /**
     * Keeps aliases of people. A row that is there stays.
     *
     * @param tx the transaction
     * @param aliases the aliases, with their persons; the key is both
     */
    void addAliases(Transaction tx, List<PersonAlias> aliases);

    /**
     * Forgets the aliases of a person, with their salts: nothing leads from the person to the sealed entries any more,
     * nor back.
     *
     * @param tx the transaction
     * @param person the person's id; who has no alias is no error
     * @return what was forgotten
     */
    List<PersonAlias> forgetAliases(Transaction tx, String person);

    /**
     * Reads entries that no segment has yet, and locks them until the transaction ends: who {@linkplain #rename
     * renames} waits, and nobody who adds an entry does. Entries that somebody renames at the moment are left for the
     * next time.
     *
     * @param tx the transaction
     * @param limit how many at most, above 0
     * @return by id, then structure
     */
    List<JournalEntry> unsealed(Transaction tx, int limit);

    /**
     * Counts the entries of which no segment is kept.
     *
     * @param tx the transaction
     * @return how many, by the number of the segment that they name, in ascending order: 0 where they are not sealed
     *     yet. Another number is there only where somebody changed the database; of these, a store may leave out all
     *     but a few
     */
    SortedMap<Long, Long> countUnsealed(Transaction tx);

    /**
     * Reads which aliases have ended, as entries say that no segment has yet.
     *
     * @param tx the transaction
     * @return what stands in {@link JournalEntry#what} of each entry of an {@link JournalEntry.Act#ERASURE} or a {@link
     *     JournalEntry.Act#MOVE} that is not sealed yet; other texts may be among them
     */
    Set<String> endedUnsealed(Transaction tx);

    /**
     * Keeps a segment and the places of its entries.
     *
     * @param tx the transaction
     * @param segment a segment of a new number
     * @param entries its entries, which {@link #add} has kept; they name persons by their aliases now
     * @throws RuntimeException if there is a segment of that number; nothing is kept
     */
    void seal(Transaction tx, Segment segment, Collection<SealedEntry> entries);

    /**
     * Finds the last segment.
     *
     * @param tx the transaction
     */
    Optional<Segment> lastSegment(Transaction tx);

    /**
     * Reads a page of segments.
     *
     * @param tx the transaction
     * @param after only segments with a higher number; null for the first page
     * @param limit how many at most, above 0
     * @return by number
     */
    List<Segment> segments(Transaction tx, @Nullable Long after, int limit);

    /**
     * Reads the entries of a segment.
     *
     * @param tx the transaction
     * @param segment the segment's number, above 0
     * @return the entries; a row that is no entry is reported there, and throws nothing
     */
    SegmentEntries entries(Transaction tx, long segment);

    /**
     * Removes a segment with its entries.
     *
     * @param tx the transaction
     * @param segment the segment's number
     */
    void drop(Transaction tx, long segment);
}
