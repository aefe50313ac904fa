package org.inclusion.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.journal.JournalEntry;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps the looks at what is known of learners. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface LookStore {

    /**
     * Notes looks. The key is learner, viewer, day and kind of thing; of two looks with one key, the first stays. A
     * page asks for several things at once, so several transactions note one key at the same moment: each waits for the
     * first, and none of them fails.
     *
     * @param tx the transaction
     * @param looks the looks to note, no key twice; may be none
     * @return the looks that were not there yet
     */
    List<Look> note(Transaction tx, Collection<Look> looks);

    /**
     * Notes one look together with its entry in the journal, in one go: the person who looks waits for both.
     *
     * @param tx the transaction
     * @param look the look to note
     * @param entry its entry, of a new key; it is kept only if the look was not there yet
     * @return the look if it was not there yet, else nothing, as {@link #note} gives it; empty if nothing was done,
     *     since this store does not note in this way
     */
    default Optional<List<Look>> noteWithEntry(Transaction tx, Look look, JournalEntry entry) {
        return Optional.empty();
    }

    /**
     * Reads a page of the looks at what is known of a learner.
     *
     * @param tx the transaction
     * @param after only looks behind this position; null for the page with the latest look
     * @param limit how many at most, above 0
     * @return by {@link LookPosition}, newest first
     */
    List<Look> at(Transaction tx, LearnerId learner, @Nullable LookPosition after, int limit);

    /**
     * Finds the structures under which anybody looked at what is known of a learner.
     *
     * @param tx the transaction
     */
    Set<String> structures(Transaction tx, LearnerId learner);

    /**
     * Forgets the looks at what is known of a learner, for her erasure.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     * @param atMost how many rows at most, above 0
     * @return how many were forgotten; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);

    /**
     * Puts an alias in the place of the id of a viewer who is erased, in rows about others, of two looks that come to
     * have one key, one stays.
     *
     * @param tx the transaction
     * @param viewer the id of the person who is erased
     * @param alias the id that takes its place; nobody else has it
     * @param atMost how many rows at most, above 0
     * @return how many were changed; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String viewer, String alias, int atMost);
}
