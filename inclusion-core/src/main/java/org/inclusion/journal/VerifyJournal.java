package org.inclusion.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.inclusion.annotation.Internal;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Checks the journal against its own chain, its signatures and the heads that were kept outside the database. Everything before
 * such a head is found: what was edited, taken out, put in, swapped or cut off. For the host's operators; it changes nothing, and may
 * be used while everybody works. Constant memory. Thread-safe.
 *
 * <pre>{@code
 * VerifyJournal verifier = inclusion.verifyJournal();
 * JournalCheck check = verifier.check(JournalHead.BEGINNING, headsThatWereKept);
 * }</pre>
 */
public final class VerifyJournal {

    /** How many segments are in memory at a time; the entries of one. */
    private static final int PAGE = 100;

    private final Transactions transactions;
    private final JournalStore journal;
    private final @Nullable JournalKey key;

    @Internal
    public VerifyJournal(Transactions transactions, JournalStore journal, @Nullable JournalKey key) {
        this.transactions = transactions;
        this.journal = journal;
        this.key = key;
    }

    /**
     * Gives the head of the journal, to keep outside the database.
     *
     * @return the head, or empty where nothing was sealed yet
     * @throws StoreUnavailableException if the store is away
     * @throws RetryableException if a race was lost at every try
     */
    public Optional<JournalHead> head() {
        return transactions.run(journal::lastSegment).map(Segment::head);
    }

    /**
     * Checks the journal up to its last segment, or up to the first place that is not right.
     *
     * @param from where the journal begins: the head of the last segment that was dropped, as {@link SealJournal#drop} gave it;
     *     {@link JournalHead#BEGINNING} where nothing was ever dropped
     * @param heads heads that were kept, in any order; those of segments that were dropped are passed over
     * @return what was found
     * @throws IllegalStateException if the library was built without {@code journalKey}
     * @throws StoreUnavailableException if the store is away
     * @throws RetryableException if a race was lost at every try
     */
    public JournalCheck check(JournalHead from, Collection<JournalHead> heads) {
        if (key == null) {
            throw new IllegalStateException(
                    "the journal cannot be verified without a key: give one to the builder of Inclusion,"
                            + " with journalKey(JournalKey.of(keyPair))");
        }
        ChainWalk walk = new ChainWalk(key, from, heads);
        List<Segment> page = segmentsAfter(0);
        while (!page.isEmpty() && walk.isRight()) {
            for (Segment segment : page) {
                walk.through(segment, transactions.run(tx -> journal.entries(tx, segment.number())));
            }
            page = segmentsAfter(page.get(page.size() - 1).number());
        }
        return walk.end(transactions.run(journal::countUnsealed));
    }

    private List<Segment> segmentsAfter(long number) {
        return transactions.run((Transaction tx) -> journal.segments(tx, number, PAGE));
    }
}
