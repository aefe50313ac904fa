package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookStore;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalStore;
import org.inclusion.mandate.AbsentAct;
import org.inclusion.mandate.AbsentActStore;
import org.inclusion.mandate.Mandate;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.RightToAct;
import org.inclusion.store.Transaction;
import org.junit.jupiter.api.Test;

/**
 * The tests that every {@link LookStore} and {@link AbsentActStore} passes that keeps a row together with its entry in
 * the journal. Stores that do not keep in this way pass too, if they do nothing.
 */
public abstract class EntryAlongContract extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final LearnerId her = someone();
    private final String helper = someone().value();

    /** A structure no other test knows. */
    private final String structure = someone().value();

    @Test
    void aLookAndItsEntryAreKeptTogether() {
        Optional<List<Look>> noted = noteLook(NOON);

        noted.ifPresent(fresh -> assertThat(fresh, contains(look(NOON))));
        assertThat(looks(), is(noted.orElse(List.of())));
        assertThat(entries(), hasSize(noted.isPresent() ? 1 : 0));
        entries().forEach(entry -> assertThat(entry, is(entry(entry.id(), NOON, JournalEntry.Act.LOOK, "PATH"))));
    }

    @Test
    void anActAndItsEntryAreKeptTogether() {
        Optional<Boolean> added = addAct(NOON);

        added.ifPresent(kept -> assertThat(kept, is(true)));
        assertThat(acts(), equalTo(added.isPresent() ? List.of(act(NOON)) : List.of()));
        assertThat(entries(), hasSize(added.isPresent() ? 1 : 0));
        entries().forEach(entry -> assertThat(entry, is(entry(entry.id(), NOON, Mandate.ACT, "USED"))));
    }

    @Test
    void theFirstStaysAndASecondGetsNoEntry() {
        inTransaction(tx -> stores().of(LookStore.class).note(tx, List.of(look(NOON))));
        inTransaction(tx -> stores().of(AbsentActStore.class).add(tx, act(NOON)));

        assertThat(noteLook(NOON.plusSeconds(5)).orElse(List.of()), empty());
        assertThat(addAct(NOON.plusSeconds(5)).orElse(false), is(false));

        assertThat(looks(), contains(look(NOON)));
        assertThat(acts(), contains(act(NOON)));
        assertThat(entries(), empty());
    }

    @Test
    void whatFailsHasKeptNeither() {
        assertThrows(
                IllegalStateException.class,
                () -> inTransaction(tx -> {
                    noteLook(tx, NOON);
                    addAct(tx, NOON);
                    throw new IllegalStateException("on purpose");
                }));
        assertThat(looks(), empty());
        assertThat(acts(), empty());
        assertThat(entries(), empty());
    }

    @Test
    void twoRequestsAtOnceKeepOneOfEach() {
        for (int round = 0; round < 10; round++) {
            LocalDate day = DAY.plusDays(round);
            int before = entries().size();
            Queue<Optional<List<Look>>> noted = new ConcurrentLinkedQueue<>();
            together(
                    2,
                    number -> noted.add(ask(tx -> {
                        Look look = new Look(her, helper, structure, Look.What.PATH, day, NOON.plusSeconds(number));
                        return stores().of(LookStore.class).noteWithEntry(tx, look, entryOf(look));
                    })));
            int kept = noted.stream()
                    .mapToInt(fresh -> fresh.orElse(List.of()).size())
                    .sum();
            assertThat(kept, is(noted.contains(Optional.<List<Look>>empty()) ? 0 : 1));
            assertThat(entries(), hasSize(before + kept));
        }
    }

    private Optional<List<Look>> noteLook(Instant at) {
        return ask(tx -> noteLook(tx, at));
    }

    private Optional<List<Look>> noteLook(Transaction tx, Instant at) {
        return stores().of(LookStore.class).noteWithEntry(tx, look(at), entryOf(look(at)));
    }

    private Optional<Boolean> addAct(Instant at) {
        return ask(tx -> addAct(tx, at));
    }

    private Optional<Boolean> addAct(Transaction tx, Instant at) {
        return stores().of(AbsentActStore.class).addWithEntry(tx, act(at), entry(at, Mandate.ACT, "USED"));
    }

    private Look look(Instant at) {
        return new Look(her, helper, structure, Look.What.PATH, DAY, at);
    }

    private AbsentAct act(Instant at) {
        RightToAct right = new RightToAct(RightToAct.Basis.NONE, null);
        return new AbsentAct("a", her, helper, structure, Procedure.HOUSING, at, right);
    }

    private JournalEntry entryOf(Look look) {
        return entry(look.at(), JournalEntry.Act.LOOK, look.what().name());
    }

    private JournalEntry entry(Instant at, JournalEntry.Act act, String what) {
        UUID random = UUID.randomUUID();
        UUID id = new UUID(
                (at.toEpochMilli() << 16) | 0x7000L | (random.getMostSignificantBits() & 0xFFFL),
                random.getLeastSignificantBits());
        return entry(id, at, act, what);
    }

    private JournalEntry entry(UUID id, Instant at, JournalEntry.Act act, String what) {
        return new JournalEntry(structure, id, at, act, helper, her.value(), what);
    }

    private List<Look> looks() {
        return ask(tx -> stores().of(LookStore.class).at(tx, her, null, 100));
    }

    private List<AbsentAct> acts() {
        return ask(tx -> stores().of(AbsentActStore.class).latest(tx, her, 100));
    }

    private List<JournalEntry> entries() {
        return ask(tx -> stores().of(JournalStore.class).unsealed(tx, 100_000)).stream()
                .filter(entry -> entry.structure().equals(structure))
                .toList();
    }
}
