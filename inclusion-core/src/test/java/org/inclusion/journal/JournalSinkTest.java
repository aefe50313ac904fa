package org.inclusion.journal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.inclusion.SettableClock;
import org.inclusion.journal.Journal.Note;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.LeaseStore;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A host keeps the journal outside the database too. */
class JournalSinkTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final Transactions transactions = stores.transactions();
    private final SettableClock clock = new SettableClock("2026-09-01T10:00:00Z");
    private final Calendar calendar = new Calendar(clock, ZoneId.of("Europe/Paris"));
    private final Journal journal = new Journal(stores.of(JournalStore.class));
    private final JournalKey key = key();
    private final Kept kept = new Kept();
    private final SealJournal sealer = sealer(kept);

    /** An audit system in memory, which may be out of order. */
    private static final class Kept implements JournalSink {
        private final List<Segment> segments = new ArrayList<>();
        private final List<SealedEntry> entries = new ArrayList<>();
        private boolean isBroken;

        @Override
        public long last() {
            return segments.isEmpty() ? 0 : segments.get(segments.size() - 1).number();
        }

        @Override
        public void take(Segment segment, List<SealedEntry> more) {
            if (isBroken) {
                throw new IllegalStateException("planted");
            }
            segments.add(segment);
            entries.addAll(more);
        }
    }

    @Test
    void whatIsSealedIsHandedOverOnceInItsOrder() {
        note(501);
        assertThat(sealer.seal(), equalTo(501L));
        note(1);
        sealer.seal();
        sealer.seal();

        assertThat(kept.segments.stream().map(Segment::number).toList(), contains(1L, 2L, 3L));
        assertThat(kept.entries.size(), is(502));
    }

    @Test
    void theChainThatWasHandedOverHoldsByItself() {
        note(3);
        sealer.seal();

        String hash = JournalHead.BEGINNING.hash();
        for (SealedEntry entry : kept.entries) {
            hash = Chain.next(hash, entry.entry());
            assertThat(entry.hash(), equalTo(hash));
        }
        assertThat(kept.segments.get(0).hash(), equalTo(hash));
    }

    @Test
    void aSinkThatFailsKeepsNothingFromBeingSealedAndGetsTheSegmentLater() {
        kept.isBroken = true;
        note(2);

        assertThat(sealer.seal(), equalTo(2L));
        assertThat(kept.segments, empty());

        kept.isBroken = false;
        assertThat(sealer.seal(), equalTo(0L));
        assertThat(kept.segments.stream().map(Segment::number).toList(), contains(1L));
    }

    @Test
    void whatWasSealedElsewhereComesAlong() {
        note(2);
        sealer(null).seal();
        note(1);
        sealer.seal();

        assertThat(kept.segments.stream().map(Segment::number).toList(), contains(1L, 2L));
    }

    @Test
    void whileAnotherServerSealsNothingIsHandedOver() {
        note(2);
        transactions.run(tx -> stores.of(LeaseStore.class)
                .take(
                        tx,
                        "journal-seal",
                        "another",
                        clock.instant(),
                        clock.instant().plusSeconds(30)));

        assertThat(sealer.seal(), equalTo(0L));
        assertThat(kept.segments, empty());
    }

    private SealJournal sealer(@Nullable JournalSink sink) {
        return new SealJournal(
                transactions, stores.of(JournalStore.class), stores.of(LeaseStore.class), calendar, key, sink);
    }

    private void note(int entries) {
        List<Note> notes = IntStream.range(0, entries)
                .mapToObj(i -> new Note("ccas", Act.LOOK, "marc", "hers-" + i, "PROFILE"))
                .toList();
        transactions.run(tx -> {
            journal.note(tx, clock.instant(), notes);
            return notes;
        });
    }

    private static JournalKey key() {
        try {
            return JournalKey.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }
}
