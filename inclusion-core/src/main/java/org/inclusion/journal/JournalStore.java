package org.inclusion.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.inclusion.store.Transaction;

/**
 * Keeps the journal: entries as they are noted, segments as they are sealed, and the aliases of people. <strong>Port.</strong>
 * Implemented by a store. Thread-safe.
 */
public interface JournalStore {

    /**
     * Adds entries that no segment has yet. They name persons by their ids: whoever acts waits for the journal, and need not wait
     * for aliases too.
     *
     * @param tx the transaction
     * @param entries entries of new keys; the key is structure and id
     */
    void add(Transaction tx, List<JournalEntry> entries);

    /**
     * Puts another id in the place of a person's id, as actor and as subject, in entries that no segment has yet. Waits for who
     * {@linkplain #unsealed seals} some of them.
     *
     * @param tx the transaction
     * @param person the person's id
     * @param other the id that takes its place
     * @param atMost how many entries at the most, above 0
     * @return how many were changed; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String person, String other, int atMost);

    /**
     * Gives each person the alias that stands for the person in sealed entries. A person who has one keeps it.
     *
     * @param tx the transaction
     * @param persons the persons' ids
     * @param fresh makes an alias for a person who has none, another one at each call
     * @return by person's id, the alias that is kept
     */
    Map<String, String> aliases(Transaction tx, Set<String> persons, Supplier<String> fresh);

    /**
     * Gives the alias of an id to another id of the same person. Where that id has an alias of its own, its own stays, and the other
     * alias leads to nobody any more.
     *
     * @param tx the transaction
     * @param from the id that the person leaves; it has no alias afterwards
     * @param to the person's new id
     * @return the alias that leads to nobody any more; empty where there is none
     */
    Optional<String> moveAlias(Transaction tx, String from, String to);

    /**
     * Forgets the alias of a person: nothing leads from the person to the sealed entries any more, nor back.
     *
     * @param tx the transaction
     * @param person the person's id; who has no alias is no error
     */
    void forgetAlias(Transaction tx, String person);

    /**
     * Reads entries that no segment has yet, and locks them until the transaction ends: who {@linkplain #rename renames} waits, and
     * nobody who adds an entry does. Entries that somebody renames at the moment are left for the next time.
     *
     * @param tx the transaction
     * @param limit how many at the most, above 0
     * @return by id, then structure
     */
    List<JournalEntry> unsealed(Transaction tx, int limit);

    /**
     * Counts the entries that no segment has. Among them are entries that name a segment which is not kept.
     *
     * @param tx the transaction
     */
    long countUnsealed(Transaction tx);

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
     * @param after only segments with a higher number; 0 for the first page
     * @param limit how many at the most, above 0
     * @return by number
     */
    List<Segment> segments(Transaction tx, long after, int limit);

    /**
     * Reads the entries of a segment.
     *
     * @param tx the transaction
     * @param segment the segment's number, above 0
     * @return by place, then id
     */
    List<SealedEntry> entries(Transaction tx, long segment);

    /**
     * Removes a segment with its entries.
     *
     * @param tx the transaction
     * @param segment the segment's number
     */
    void drop(Transaction tx, long segment);
}
