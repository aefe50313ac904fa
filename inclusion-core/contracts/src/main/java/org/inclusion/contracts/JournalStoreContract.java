package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.inclusion.KindsOfRooms;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalHead;
import org.inclusion.journal.JournalStore;
import org.inclusion.journal.PersonAlias;
import org.inclusion.journal.SealedEntry;
import org.inclusion.journal.Segment;
import org.inclusion.journal.SegmentEntries;
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
        assertThat(ask(tx -> journal().countUnsealed(tx)).get(0L), greaterThanOrEqualTo(2L));
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
        assertThat(ask(tx -> journal().entries(tx, segment.number())), equalTo(new SegmentEntries(sealed, false)));
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

        assertThat(entriesOf(segment), empty());
        assertThat(ask(tx -> journal().segments(tx, null, 1_000)), not(hasItem(segment)));
        assertThat(mine(), contains(stays));
    }

    @Test
    void aliasesAreFoundByTheirPersonsAndByThemselvesUntilTheyAreForgotten() {
        String her = someone().value();
        PersonAlias one = alias(her);
        PersonAlias another = alias(her);
        PersonAlias others = alias(someone().value());
        inTransaction(tx -> journal().addAliases(tx, List.of(one, another, others)));

        assertThat(aliasesOf(her), containsInAnyOrder(one, another));
        assertThat(
                ask(tx -> journal().aliases(tx, Set.of(one.alias(), others.alias(), "nobody's"))),
                containsInAnyOrder(one, others));
        assertThat(ask(tx -> journal().aliasesOf(tx, Set.of())), empty());
        assertThat(ask(tx -> journal().aliases(tx, Set.of())), empty());

        assertThat(ask(tx -> journal().forgetAliases(tx, her)), containsInAnyOrder(one, another));

        assertThat(aliasesOf(her), empty());
        assertThat(aliasesOf(others.person()), contains(others));
        assertThat(ask(tx -> journal().forgetAliases(tx, her)), empty());
    }

    @Test
    void anAliasThatIsKeptStaysAsItIs() {
        PersonAlias kept = alias(someone().value());
        inTransaction(tx -> journal().addAliases(tx, List.of(kept)));

        inTransaction(tx -> journal().addAliases(tx, List.of(new PersonAlias(kept.person(), kept.alias(), "other"))));

        assertThat(aliasesOf(kept.person()), contains(kept));
    }

    @Test
    void severalRowsOfOneAliasAreAllRead() {
        PersonAlias one = alias(someone().value());
        PersonAlias forged = new PersonAlias(someone().value(), one.alias(), one.salt());
        inTransaction(tx -> journal().addAliases(tx, List.of(one, forged)));

        assertThat(ask(tx -> journal().aliases(tx, Set.of(one.alias()))), containsInAnyOrder(one, forged));
    }

    @Test
    void whichAliasesHaveEndedIsReadFromErasuresAndMovesThatAreNotSealedYet() {
        String moved = "a3." + someone().value();
        String erased = "a3." + someone().value();
        String sealed = "a3." + someone().value();
        String looked = "a3." + someone().value();
        JournalEntry last = entry(JournalEntry.Act.MOVE, sealed);
        inTransaction(tx -> journal()
                .add(
                        tx,
                        List.of(
                                entry(JournalEntry.Act.MOVE, moved),
                                entry(JournalEntry.Act.ERASURE, erased),
                                entry(JournalEntry.Act.LOOK, looked),
                                last)));
        Segment segment = nextSegment(1);
        inTransaction(tx -> journal().seal(tx, segment, List.of(new SealedEntry(last, segment.number(), 1, HASH))));

        Set<String> ended = ask(tx -> journal().endedUnsealed(tx));

        assertThat(ended, hasItems(moved, erased));
        assertThat(ended, not(hasItem(sealed)));
        assertThat(ended, not(hasItem(looked)));
    }

    @Test
    void everyActIsKeptAndOneThatNoRoomNotesToo() {
        List<JournalEntry.Act> acts = Stream.concat(
                        KindsOfRooms.ACTS.stream().map(KindsOfRooms.OfRoom::kind),
                        Stream.of(new JournalEntry.Act("DIARY")))
                .toList();
        List<SealedEntry> sealed = new ArrayList<>();
        Segment segment = nextSegment(acts.size());
        for (JournalEntry.Act act : acts) {
            sealed.add(new SealedEntry(entry(act, "ALL"), segment.number(), sealed.size() + 1, HASH));
        }
        inTransaction(
                tx -> journal().add(tx, sealed.stream().map(SealedEntry::entry).toList()));
        inTransaction(tx -> journal().seal(tx, segment, sealed));

        SegmentEntries kept = ask(tx -> journal().entries(tx, segment.number()));

        assertThat(kept.entries(), is(sealed));
        assertThat(kept.isMisshapen(), is(false));
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
        assertThat(entriesOf(segment).get(0).entry(), equalTo(sealed));
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

    private static PersonAlias alias(String person) {
        return new PersonAlias(
                person, "a3." + UUID.randomUUID(), UUID.randomUUID().toString());
    }

    private List<PersonAlias> aliasesOf(String person) {
        return ask(tx -> journal().aliasesOf(tx, Set.of(person)));
    }

    private List<SealedEntry> entriesOf(Segment segment) {
        return ask(tx -> journal().entries(tx, segment.number())).entries();
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

    private JournalEntry entry(JournalEntry.Act act, String what) {
        JournalEntry entry = entry(NOON, "");
        return new JournalEntry(entry.structure(), entry.id(), entry.at(), act, entry.actor(), entry.subject(), what);
    }

    private JournalEntry entry(Instant at, String actor, String subject) {
        UUID random = UUID.randomUUID();
        UUID id = new UUID(
                (at.toEpochMilli() << 16) | 0x7000L | (random.getMostSignificantBits() & 0xFFFL),
                random.getLeastSignificantBits());
        return new JournalEntry(structure, id, at, JournalEntry.Act.LOOK, actor, subject, "PROFILE");
    }

    private JournalStore journal() {
        return stores().of(JournalStore.class);
    }
}
