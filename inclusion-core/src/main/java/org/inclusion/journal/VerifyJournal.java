package org.inclusion.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.annotation.Internal;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Checks the journal against its own chain, its signatures and the heads that were kept outside the database.
 * Everything before such a head is found: what was edited, taken out, put in, swapped or cut off, and whose acts were
 * made another person's. For the host's operators; it changes nothing, and may be used while everybody works. In memory
 * are the entries of one segment, and the aliases that lead to nobody any more. Thread-safe.
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
     * @throws RetryableException if every retry failed with a conflict
     */
    public Optional<JournalHead> head() {
        return transactions.run(journal::lastSegment).map(Segment::head);
    }

    /**
     * Checks the journal up to its last segment, or up to the first place that is not right.
     *
     * @param from where the journal begins: the head of the last segment that was dropped, as {@link SealJournal#drop}
     *     gave it; {@link JournalHead#BEGINNING} where nothing was ever dropped
     * @param heads heads that were kept, in any order; those of segments that were dropped are ignored
     * @return what was found
     * @throws IllegalStateException if the library was built without {@code journalKey}
     * @throws StoreUnavailableException if the store is away
     * @throws RetryableException if every retry failed with a conflict
     */
    public JournalCheck check(JournalHead from, Collection<JournalHead> heads) {
        if (key == null) {
            throw new IllegalStateException(
                    "the journal cannot be verified without a key: give one to the builder of Inclusion,"
                            + " with journalKey(JournalKey.of(keyPair))");
        }
        ChainWalk walk = new ChainWalk(key, from, heads);
        Long last = walkOn(walk, null);
        Set<String> ended = transactions.run(journal::endedUnsealed);
        // What was sealed meanwhile is not among these, and is walked through now.
        walkOn(walk, last);
        return walk.end(transactions.run(journal::countUnsealed), ended);
    }

    /** Goes through all segments after one, and tells the number of the last. */
    private @Nullable Long walkOn(ChainWalk walk, @Nullable Long after) {
        Long last = after;
        List<Segment> page = segmentsAfter(last);
        while (!page.isEmpty() && walk.isRight()) {
            for (Segment segment : page) {
                Read read = transactions.run(tx -> read(tx, segment));
                walk.through(segment, read.sealed(), read.persons());
                last = segment.number();
            }
            page = segmentsAfter(last);
        }
        return last;
    }

    /** A segment's entries, and whose the aliases in them are. */
    private record Read(SegmentEntries sealed, List<PersonAlias> persons) {}

    private Read read(Transaction tx, Segment segment) {
        SegmentEntries sealed = journal.entries(tx, segment.number());
        return new Read(sealed, journal.aliases(tx, NamedPersons.in(sealed.entries())));
    }

    private List<Segment> segmentsAfter(@Nullable Long number) {
        return transactions.run((Transaction tx) -> journal.segments(tx, number, PAGE));
    }
}
