package org.inclusion.journal;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.inclusion.annotation.Internal;
import org.inclusion.id.Alias;
import org.inclusion.store.LeaseStore;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Seals the journal: puts aliases in the place of the persons' ids, and numbers, chains and signs the entries, segment
 * by segment. Drops the oldest segments. For the host's operators or scheduler; there is no actor. Of
 * several servers that call {@link #seal}, one seals at a time. A transaction that notes an entry never waits for
 * it. Thread-safe.
 *
 * <pre>{@code
 * SealJournal sealer = inclusion.sealJournal();
 * sealer.seal(); // every few minutes
 * }</pre>
 *
 * <p>Every method throws {@link StoreUnavailableException} where the store is away, and {@link RetryableException}
 * where a race was lost at every try.
 */
public final class SealJournal {

    /** How many entries a segment has at most: they are in memory at once. */
    private static final int SEGMENT = 500;

    /** How long a server may take over one segment before another takes over. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final String WORK = "journal-seal";

    private final Transactions transactions;
    private final JournalStore journal;
    private final Aliases aliases;
    private final LeaseStore leases;
    private final Calendar calendar;
    private final @Nullable JournalKey key;
    private final @Nullable JournalSink sink;
    private final String holder = UUID.randomUUID().toString();

    @Internal
    public SealJournal(
            Transactions transactions,
            JournalStore journal,
            LeaseStore leases,
            Calendar calendar,
            @Nullable JournalKey key,
            @Nullable JournalSink sink) {
        this.transactions = transactions;
        this.journal = journal;
        this.aliases = new Aliases(journal);
        this.leases = leases;
        this.calendar = calendar;
        this.key = key;
        this.sink = sink;
    }

    /**
     * Seals all entries that are committed and not sealed yet, and hands over to the host's {@link JournalSink} what it
     * does not have yet. A sink that fails is told in the log, and changes nothing that was sealed.
     *
     * @return how many entries were sealed; 0 also where another server is at it
     * @throws IllegalStateException if the library was built without {@code journalKey}
     */
    public long seal() {
        JournalKey signer = requireKey();
        long sealed = 0;
        int more;
        do {
            more = transactions.run(tx -> isMine(tx) ? sealSome(tx, signer) : 0);
            sealed += more;
        } while (more == SEGMENT);
        if (sink != null) {
            handOver(sink);
        }
        transactions.run(tx -> {
            leases.giveBack(tx, WORK, holder);
            return true;
        });
        return sealed;
    }

    private void handOver(JournalSink to) {
        try {
            Optional<Segment> next = next(to);
            while (next.isPresent()) {
                Segment segment = next.get();
                to.take(segment, transactions.read(tx -> whole(tx, segment)));
                next = next(to);
            }
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(SealJournal.class)
                    .warn("the journal's sink does not have every segment; they are handed over with the next seal", e);
        }
    }

    private List<SealedEntry> whole(Transaction tx, Segment segment) {
        SegmentEntries read = journal.entries(tx, segment.number());
        if (read.isMisshapen()) {
            throw new IllegalStateException("segment " + segment.number()
                    + " of the journal has a row that is no entry: verify the journal, which says where");
        }
        return read.entries();
    }

    /** The segment that the sink takes next; none where another server is at it. */
    private Optional<Segment> next(JournalSink to) {
        long last = to.last();
        return transactions.run(
                tx -> isMine(tx) ? journal.segments(tx, last, 1).stream().findFirst() : Optional.<Segment>empty());
    }

    /**
     * Drops the oldest segments: those whose entries are all older than a time. The last segment always stays, so that
     * the chain goes on from it. Keep the head of the last segment dropped outside the database: {@link VerifyJournal}
     * begins there.
     *
     * @param before the first time that is kept
     * @return the head of the last segment dropped, or empty where none was
     */
    public Optional<JournalHead> drop(Instant before) {
        Optional<JournalHead> dropped = transactions.run(tx -> dropOldest(tx, before));
        Optional<JournalHead> last = Optional.empty();
        while (dropped.isPresent()) {
            last = dropped;
            dropped = transactions.run(tx -> dropOldest(tx, before));
        }
        return last;
    }

    private Optional<JournalHead> dropOldest(Transaction tx, Instant before) {
        List<Segment> oldest = journal.segments(tx, 0L, 2);
        if (oldest.size() < 2 || !oldest.get(0).newest().isBefore(before)) {
            return Optional.empty();
        }
        journal.drop(tx, oldest.get(0).number());
        return Optional.of(oldest.get(0).head());
    }

    private boolean isMine(Transaction tx) {
        Instant now = calendar.now();
        return leases.take(tx, WORK, holder, now, now.plus(LEASE));
    }

    private int sealSome(Transaction tx, JournalKey signer) {
        List<JournalEntry> entries = underAliases(tx, journal.unsealed(tx, SEGMENT));
        if (entries.isEmpty()) {
            return 0;
        }
        JournalHead head = journal.lastSegment(tx).map(Segment::head).orElse(JournalHead.BEGINNING);
        long number = head.segment() + 1;
        String previous = head.hash();
        List<SealedEntry> sealed = new ArrayList<>();
        String hash = previous;
        for (JournalEntry entry : entries) {
            hash = Chain.next(hash, entry);
            sealed.add(new SealedEntry(entry, number, sealed.size() + 1L, hash));
        }
        Instant newest =
                entries.stream().map(JournalEntry::at).max(Instant::compareTo).orElseThrow();
        Segment segment = new Segment(number, sealed.size(), previous, hash, newest, calendar.now(), "");
        journal.seal(tx, segment.signedBy(signer), sealed);
        return sealed.size();
    }

    /** A person who was erased stands there already by an id that is nobody's. */
    private List<JournalEntry> underAliases(Transaction tx, List<JournalEntry> entries) {
        Set<String> persons = entries.stream()
                .flatMap(entry -> Stream.of(entry.actor(), entry.subject()))
                .filter(person -> !person.isEmpty() && !Alias.is(person))
                .collect(toSet());
        Map<String, String> given = aliases.of(tx, persons);
        return entries.stream()
                .map(entry -> entry.renamed(person -> Alias.is(person) ? person : given.get(person)))
                .toList();
    }

    private JournalKey requireKey() {
        if (key == null) {
            throw new IllegalStateException(
                    "the journal cannot be sealed without a key: give one to the builder of Inclusion,"
                            + " with journalKey(JournalKey.of(keyPair))");
        }
        return key;
    }
}
