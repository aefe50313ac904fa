package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalHead;
import org.inclusion.journal.JournalStore;
import org.inclusion.journal.SealedEntry;
import org.inclusion.journal.Segment;
import org.junit.jupiter.api.Test;

/** The tests that every {@link JournalStore} passes. Other tests' entries may lie between. */
public abstract class JournalStoreContract extends StoreContract {

    private static final String HASH = "ab".repeat(32);

    /** A structure no other test knows. */
    private final String structure = someone().value();

    @Test
    void entriesWaitInTheOrderOfTheirIds() {
        JournalEntry later = entry(NOON.plusSeconds(1), "odette");
        JournalEntry earlier = entry(NOON, "");
        inTransaction(tx -> journal().add(tx, List.of(later, earlier)));

        assertThat(mine(), contains(earlier, later));
        assertThat(ask(tx -> journal().unsealed(tx, 1)), hasSize(1));
        assertThat(ask(tx -> journal().countUnsealed(tx)), greaterThanOrEqualTo(2L));
    }

    @Test
    void whatFailsHasNotedNothing() {
        assertThrows(
                IllegalStateException.class,
                () -> inTransaction(tx -> {
                    journal().add(tx, List.of(entry(NOON, "")));
                    throw new IllegalStateException("on purpose");
                }));
        assertThat(mine(), empty());
    }

    @Test
    void sealedEntriesAreReadByTheirPlaceAndWaitNoMore() {
        JournalEntry one = entry(NOON, "odette");
        JournalEntry other = entry(NOON.plusSeconds(1), "");
        inTransaction(tx -> journal().add(tx, List.of(one, other)));
        Segment segment = nextSegment(2);
        List<SealedEntry> sealed = List.of(
                new SealedEntry(other, segment.number(), 1, HASH), new SealedEntry(one, segment.number(), 2, HASH));

        inTransaction(tx -> journal().seal(tx, segment, sealed));

        assertThat(mine(), empty());
        assertThat(ask(tx -> journal().entries(tx, segment.number())), equalTo(sealed));
        assertThat(ask(journal()::lastSegment).orElseThrow(), equalTo(segment));
        assertThat(ask(tx -> journal().segments(tx, segment.number() - 1, 10)), contains(segment));
        assertThat(ask(tx -> journal().segments(tx, segment.number(), 10)), empty());
    }

    @Test
    void aNumberIsGivenOnce() {
        Segment segment = nextSegment(0);
        inTransaction(tx -> journal().seal(tx, segment, List.of()));
        assertThrows(RuntimeException.class, () -> inTransaction(tx -> journal().seal(tx, segment, List.of())));
    }

    @Test
    void aDroppedSegmentLeavesWithItsEntries() {
        JournalEntry gone = entry(NOON, "");
        JournalEntry stays = entry(NOON, "");
        inTransaction(tx -> journal().add(tx, List.of(gone, stays)));
        Segment segment = nextSegment(1);
        inTransaction(tx -> journal().seal(tx, segment, List.of(new SealedEntry(gone, segment.number(), 1, HASH))));

        inTransaction(tx -> journal().drop(tx, segment.number()));

        assertThat(ask(tx -> journal().entries(tx, segment.number())), empty());
        assertThat(ask(tx -> journal().segments(tx, 0, 1_000)), not(hasItem(segment)));
        assertThat(mine(), contains(stays));
    }

    @Test
    void aPersonKeepsOneAliasUntilItIsForgotten() {
        String her = someone().value();
        String other = someone().value();
        Map<String, String> first = aliases(Set.of(her, other));
        assertThat(first.keySet(), equalTo(Set.of(her, other)));
        assertThat(first.get(her), not(equalTo(first.get(other))));
        assertThat(aliases(Set.of(her)).get(her), equalTo(first.get(her)));

        inTransaction(tx -> journal().forgetAlias(tx, her));

        assertThat(aliases(Set.of(her)).get(her), not(equalTo(first.get(her))));
        assertThat(aliases(Set.of(other)).get(other), equalTo(first.get(other)));
        assertThat(aliases(Set.of()).isEmpty(), is(true));
    }

    @Test
    void aPersonIsRenamedAsActorAndAsSubjectWhereNothingIsSealedYet() {
        String her = someone().value();
        String other = someone().value();
        JournalEntry sealed = between(her, her, 0);
        inTransaction(tx -> journal()
                .add(tx, List.of(sealed, between(her, "", 1), between("marc", her, 2), between("marc", "odette", 3))));
        Segment segment = nextSegment(1);
        inTransaction(tx -> journal().seal(tx, segment, List.of(new SealedEntry(sealed, segment.number(), 1, HASH))));

        assertThat(ask(tx -> journal().rename(tx, her, other, 1)), is(1));
        assertThat(ask(tx -> journal().rename(tx, her, other, 10)), is(1));

        assertThat(mine().stream().map(JournalEntry::actor).toList(), contains(other, "marc", "marc"));
        assertThat(mine().stream().map(JournalEntry::subject).toList(), contains("", other, "odette"));
        assertThat(ask(tx -> journal().rename(tx, her, other, 10)), is(0));
        assertThat(ask(tx -> journal().entries(tx, segment.number())).get(0).entry(), equalTo(sealed));
    }

    @Test
    void whoRenamesWaitsForWhoSealsAndRenamesWhatIsLeft() {
        String her = someone().value();
        inTransaction(tx ->
                journal().add(tx, List.of(between("marc", her, 0), between("marc", her, 1), between("marc", her, 2))));
        CountDownLatch isRead = new CountDownLatch(1);
        Queue<Integer> renamed = new ConcurrentLinkedQueue<>();

        together(2, number -> {
            if (number == 0) {
                sealTwoSlowly(isRead);
            } else {
                await(isRead);
                renamed.add(ask(tx -> journal().rename(tx, her, "gone", 2)));
            }
        });

        assertThat(renamed, contains(1));
        assertThat(mine().stream().map(JournalEntry::subject).toList(), contains("gone"));
    }

    private void sealTwoSlowly(CountDownLatch isRead) {
        inTransaction(tx -> {
            List<JournalEntry> two = journal().unsealed(tx, 100_000).stream()
                    .filter(this::isMine)
                    .limit(2)
                    .toList();
            isRead.countDown();
            // Long enough for the other to come, which must wait.
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            JournalHead head = journal().lastSegment(tx).map(Segment::head).orElse(JournalHead.BEGINNING);
            long next = head.segment() + 1;
            List<SealedEntry> sealed = two.stream()
                    .map(entry -> new SealedEntry(entry.renamed(person -> "alias"), next, 1, HASH))
                    .toList();
            journal().seal(tx, new Segment(next, 2, head.hash(), HASH, NOON, NOON, "signature"), sealed);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS), is(true));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anAliasGoesToAnIdThatHasNone() {
        String from = someone().value();
        String to = someone().value();
        String alias = aliases(Set.of(from)).get(from);

        assertThat(ask(tx -> journal().moveAlias(tx, from, to)), is(Optional.empty()));

        assertThat(aliases(Set.of(to)).get(to), equalTo(alias));
        assertThat(aliases(Set.of(from)).get(from), not(equalTo(alias)));
    }

    @Test
    void anIdThatHasAnAliasKeepsItsOwnAndTheOtherIsTold() {
        String from = someone().value();
        String to = someone().value();
        Map<String, String> before = aliases(Set.of(from, to));

        assertThat(ask(tx -> journal().moveAlias(tx, from, to)), is(Optional.ofNullable(before.get(from))));

        assertThat(aliases(Set.of(to)).get(to), equalTo(before.get(to)));
        assertThat(aliases(Set.of(from)).get(from), not(equalTo(before.get(from))));
        assertThat(ask(tx -> journal().moveAlias(tx, someone().value(), to)), is(Optional.empty()));
    }

    @Test
    void twoRequestsAtOnceGiveAPersonOneAlias() {
        for (int round = 0; round < 10; round++) {
            String one = someone().value();
            String other = someone().value();
            Set<String> persons = Set.of(one, other);
            Queue<Map<String, String>> given = new ConcurrentLinkedQueue<>();
            together(2, number -> given.add(aliases(persons)));
            assertThat(Set.copyOf(given), hasSize(1));
        }
    }

    private Map<String, String> aliases(Set<String> persons) {
        return ask(tx -> journal().aliases(tx, persons, () -> UUID.randomUUID().toString()));
    }

    private List<JournalEntry> mine() {
        return ask(tx -> journal().unsealed(tx, 100_000)).stream()
                .filter(this::isMine)
                .toList();
    }

    private boolean isMine(JournalEntry entry) {
        return entry.structure().equals(structure);
    }

    private Segment nextSegment(long entries) {
        JournalHead head = ask(journal()::lastSegment).map(Segment::head).orElse(JournalHead.BEGINNING);
        return new Segment(head.segment() + 1, entries, head.hash(), HASH, NOON, NOON, "signature");
    }

    private JournalEntry entry(Instant at, String subject) {
        return entry(at, "marc", subject);
    }

    private JournalEntry between(String actor, String subject, long second) {
        return entry(NOON.plusSeconds(second), actor, subject);
    }

    private JournalEntry entry(Instant at, String actor, String subject) {
        UUID random = UUID.randomUUID();
        UUID id = new UUID(
                (at.toEpochMilli() << 16) | 0x7000L | (random.getMostSignificantBits() & 0xFFFL),
                random.getLeastSignificantBits());
        return new JournalEntry(structure, id, at, JournalEntry.Act.LOOK, actor, subject, "PROFILE");
    }

    private JournalStore journal() {
        return stores().journal();
    }
}
