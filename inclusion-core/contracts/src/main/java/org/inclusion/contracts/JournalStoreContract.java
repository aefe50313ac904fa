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

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
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
        JournalEntry later = entry(NOON.plusSeconds(1), "her-alias");
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
        JournalEntry one = entry(NOON, "her-alias");
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
    void anEntryAboutKnownPersonsIsAddedWithTheirAliasesOrNotAtAll() {
        String helper = someone().value();
        String her = someone().value();
        JournalEntry ofPersons =
                new JournalEntry(structure, entry(NOON, "").id(), NOON, JournalEntry.Act.LOOK, helper, her, "PROFILE");
        aliases(Set.of(helper));
        assertThat(ask(tx -> journal().addOfKnown(tx, ofPersons)), is(false));
        assertThat(mine(), empty());

        Map<String, String> known = aliases(Set.of(helper, her));
        JournalEntry expected = new JournalEntry(
                structure,
                ofPersons.id(),
                NOON,
                JournalEntry.Act.LOOK,
                known.getOrDefault(helper, ""),
                known.getOrDefault(her, ""),
                "PROFILE");
        boolean added = ask(tx -> journal().addOfKnown(tx, ofPersons));
        assertThat(mine(), equalTo(added ? List.of(expected) : List.of()));
    }

    @Test
    void anEntryAboutNobodyNeedsTheActorsAliasAlone() {
        String coordinator = someone().value();
        String alias = aliases(Set.of(coordinator)).getOrDefault(coordinator, "");
        JournalEntry ofPersons =
                new JournalEntry(structure, entry(NOON, "").id(), NOON, JournalEntry.Act.ROLE, coordinator, "", "SUMS");

        boolean added = ask(tx -> journal().addOfKnown(tx, ofPersons));

        List<JournalEntry> expected =
                List.of(new JournalEntry(structure, ofPersons.id(), NOON, JournalEntry.Act.ROLE, alias, "", "SUMS"));
        assertThat(mine(), equalTo(added ? expected : List.of()));
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
                .filter(entry -> entry.structure().equals(structure))
                .toList();
    }

    private Segment nextSegment(long entries) {
        JournalHead head = ask(journal()::lastSegment).map(Segment::head).orElse(JournalHead.BEGINNING);
        return new Segment(head.segment() + 1, entries, head.hash(), HASH, NOON, NOON, "signature");
    }

    private JournalEntry entry(Instant at, String subject) {
        UUID random = UUID.randomUUID();
        UUID id = new UUID(
                (at.toEpochMilli() << 16) | 0x7000L | (random.getMostSignificantBits() & 0xFFFL),
                random.getLeastSignificantBits());
        return new JournalEntry(structure, id, at, JournalEntry.Act.LOOK, "alias-of-marc", subject, "PROFILE");
    }

    private JournalStore journal() {
        return stores().journal();
    }
}
