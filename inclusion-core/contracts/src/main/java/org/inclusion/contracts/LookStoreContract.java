package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookPosition;
import org.inclusion.access.LookStore;
import org.inclusion.journal.JournalEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that every {@link LookStore} passes. */
public abstract class LookStoreContract extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Test
    void anUnknownLearnerHasNoLooks() {
        assertThat(at(someone()), empty());
    }

    @Test
    void looksAreReadBackTheLatestFirst() {
        LearnerId learner = someone();
        Look profile = new Look(learner, "helper-1", "structure-1", Look.What.PROFILE, DAY, NOON.plusSeconds(2));
        Look path = new Look(learner, "helper-1", "structure-1", Look.What.PATH, DAY, NOON.plusSeconds(3));
        Look history = new Look(learner, "helper-1", "structure-1", Look.What.HISTORY, DAY, NOON.plusSeconds(1));
        Look relation = new Look(learner, "helper-1", "structure-1", Look.What.DAY_RELATION, DAY, NOON);
        note(profile);
        note(path);
        note(history);
        note(relation);
        assertThat(at(learner), contains(path, profile, history, relation));
    }

    @Test
    void pagesAreTheLooksFromTheLatestOn() {
        LearnerId learner = someone();
        List<Look.What> things = List.of(Look.What.values());
        List<Look> all = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            // Several of one instant, by the same viewer and by others.
            all.add(new Look(
                    learner,
                    (i % 2 == 0 ? "helper-" : "Helper-") + i % 3,
                    "structure-1",
                    things.get(i % things.size()),
                    DAY.plusDays(i),
                    NOON.plusSeconds(i / 5)));
        }
        all.forEach(this::note);
        note(new Look(someone(), "helper-1", "structure-1", Look.What.PATH, DAY, NOON));
        all.sort(Comparator.comparing(Look::position));
        for (int limit : new int[] {1, 4, 22, 23, 24}) {
            List<Look> read = new ArrayList<>();
            List<Look> page = at(learner, null, limit);
            while (!page.isEmpty()) {
                assertThat(page, hasSize(Math.min(limit, all.size() - read.size())));
                read.addAll(page);
                page = at(learner, read.get(read.size() - 1).position(), limit);
            }
            assertThat(read, is(all));
        }
    }

    @Test
    void theStructuresOfTheLooksAreFoundOnceEach() {
        LearnerId learner = someone();
        note(new Look(learner, "helper-1", "structure-1", Look.What.PATH, DAY, NOON));
        note(new Look(learner, "helper-2", "structure-1", Look.What.PATH, DAY, NOON));
        note(new Look(learner, "helper-2", "Structure-1", Look.What.NEWS, DAY, NOON));
        note(new Look(someone(), "helper-1", "structure-2", Look.What.PATH, DAY, NOON));
        assertThat(ask(tx -> stores().looks().structures(tx, learner)), is(Set.of("structure-1", "Structure-1")));
        assertThat(ask(tx -> stores().looks().structures(tx, someone())), is(Set.of()));
    }

    @Test
    void aLookThatIsNotedAgainStaysAsItWasFirst() {
        LearnerId learner = someone();
        Look first = new Look(learner, "helper-1", "structure-1", Look.What.PATH, DAY, NOON);
        note(first);
        note(first);
        note(new Look(learner, "helper-1", "structure-2", Look.What.PATH, DAY, NOON.plusSeconds(5)));
        assertThat(at(learner), contains(first));
    }

    @Test
    void anotherViewerDayOrThingIsAnotherLook() {
        LearnerId learner = someone();
        Look first = new Look(learner, "helper-1", "structure-1", Look.What.PATH, DAY, NOON);
        Look viewer = new Look(learner, "Helper-1", "structure-1", Look.What.PATH, DAY, NOON.plusSeconds(1));
        Look thing = new Look(learner, "helper-1", "structure-1", Look.What.PROFILE, DAY, NOON.plusSeconds(2));
        Look day = new Look(learner, "helper-1", "structure-1", Look.What.PATH, DAY.plusDays(1), NOON.plusSeconds(3));
        List.of(first, viewer, thing, day).forEach(this::note);
        assertThat(at(learner), contains(day, thing, viewer, first));
    }

    @Test
    void severalLooksAreNotedAtOnceAndTheFirstOfEachStays() {
        Look known = new Look(someone(), "helper-1", "structure-1", Look.What.NEWS, DAY, NOON);
        Look fresh = new Look(someone(), "helper-1", "structure-1", Look.What.NEWS, DAY, NOON.plusSeconds(9));
        note(known);
        List<Look> noted = ask(tx -> stores().looks()
                .note(
                        tx,
                        List.of(
                                new Look(
                                        known.learner(),
                                        "helper-1",
                                        "structure-2",
                                        Look.What.NEWS,
                                        DAY,
                                        NOON.plusSeconds(9)),
                                fresh)));
        assertThat(noted, contains(fresh));
        assertThat(ask(tx -> stores().looks().note(tx, List.of())), empty());
        assertThat(at(known.learner()), contains(known));
        assertThat(at(fresh.learner()), contains(fresh));
    }

    @Test
    void aLookAndItsEntryAreKeptTogetherOrNotAtAll() {
        LearnerId her = someone();
        String helper = someone().value();
        String structure = someone().value();
        Look look = new Look(her, helper, structure, Look.What.PATH, DAY, NOON);
        aliases(Set.of(helper));
        assertThat(noteWithEntry(look), is(Optional.empty()));
        assertThat(at(her), empty());
        assertThat(entriesUnder(structure), empty());

        Map<String, String> aliases = aliases(Set.of(helper, her.value()));
        Optional<List<Look>> noted = noteWithEntry(look);

        // A store that does not note in this way has kept neither.
        boolean together = noted.isPresent();
        assertThat(noted.orElse(List.of(look)), contains(look));
        assertThat(at(her), is(together ? List.of(look) : List.of()));
        assertThat(
                entriesUnder(structure).stream()
                        .map(entry -> List.of(entry.at(), entry.act(), entry.actor(), entry.subject(), entry.what()))
                        .toList(),
                is(
                        together
                                ? List.of(List.of(
                                        NOON,
                                        JournalEntry.Act.LOOK,
                                        aliases.getOrDefault(helper, ""),
                                        aliases.getOrDefault(her.value(), ""),
                                        "PATH"))
                                : List.of()));
    }

    @Test
    void aLookThatIsKnownGetsNoSecondEntry() {
        LearnerId her = someone();
        String helper = someone().value();
        String structure = someone().value();
        aliases(Set.of(helper, her.value()));
        Look first = new Look(her, helper, structure, Look.What.PATH, DAY, NOON);
        note(first);

        Optional<List<Look>> noted =
                noteWithEntry(new Look(her, helper, structure, Look.What.PATH, DAY, NOON.plusSeconds(5)));

        assertThat(noted.orElse(List.of()), empty());
        assertThat(at(her), contains(first));
        assertThat(entriesUnder(structure), empty());
    }

    @Test
    void aLookThatIsTakenBackLeavesNoEntry() {
        LearnerId her = someone();
        String helper = someone().value();
        String structure = someone().value();
        aliases(Set.of(helper, her.value()));
        assertThrows(
                IllegalStateException.class,
                () -> inTransaction(tx -> {
                    Look look = new Look(her, helper, structure, Look.What.PATH, DAY, NOON);
                    stores().looks().noteWithEntry(tx, look, entryOf(look));
                    throw new IllegalStateException("on purpose");
                }));
        assertThat(at(her), empty());
        assertThat(entriesUnder(structure), empty());
    }

    @Test
    void aLookWithItsEntryNotedByTwoRequestsAtOnceHasOneEntry() {
        for (int round = 0; round < 10; round++) {
            LearnerId her = someone();
            String helper = someone().value();
            String structure = someone().value();
            aliases(Set.of(helper, her.value()));
            Queue<Optional<List<Look>>> noted = new ConcurrentLinkedQueue<>();
            together(2, number -> {
                Instant at = NOON.plusSeconds(number);
                noted.add(noteWithEntry(new Look(her, helper, structure, Look.What.PATH, DAY, at)));
            });
            int kept = noted.stream()
                    .mapToInt(looks -> looks.orElse(List.of()).size())
                    .sum();
            assertThat(kept, is(noted.contains(Optional.<List<Look>>empty()) ? 0 : 1));
            assertThat(at(her), hasSize(kept));
            assertThat(entriesUnder(structure), hasSize(kept));
        }
    }

    @Test
    void learnersAreKeptApart() {
        Look one = new Look(someone(), "helper-1", "structure-1", Look.What.PATH, DAY, NOON);
        note(one);
        note(new Look(someone(), "helper-1", "structure-1", Look.What.PATH, DAY, NOON));
        assertThat(at(one.learner()), contains(one));
    }

    @Test
    void aLookNotedByTwoRequestsAtOnceIsOneLook() {
        for (int round = 0; round < 10; round++) {
            LearnerId learner = someone();
            together(
                    2,
                    number -> note(new Look(
                            learner, "helper-1", "structure-1", Look.What.PATH, DAY, NOON.plusSeconds(number))));
            assertThat(at(learner), hasSize(1));
        }
    }

    private Optional<List<Look>> noteWithEntry(Look look) {
        return ask(tx -> stores().looks().noteWithEntry(tx, look, entryOf(look)));
    }

    private static JournalEntry entryOf(Look look) {
        UUID random = UUID.randomUUID();
        UUID id = new UUID(
                (look.at().toEpochMilli() << 16) | 0x7000L | (random.getMostSignificantBits() & 0xFFFL),
                random.getLeastSignificantBits());
        String learner = look.learner().value();
        String what = look.what().name();
        return new JournalEntry(
                look.structure(), id, look.at(), JournalEntry.Act.LOOK, look.viewer(), learner, what);
    }

    private Map<String, String> aliases(Set<String> persons) {
        return ask(tx -> stores().journal()
                .aliases(tx, persons, () -> UUID.randomUUID().toString()));
    }

    private List<JournalEntry> entriesUnder(String structure) {
        return ask(tx -> stores().journal().unsealed(tx, 100_000)).stream()
                .filter(entry -> entry.structure().equals(structure))
                .toList();
    }

    private void note(Look look) {
        inTransaction(tx -> stores().looks().note(tx, List.of(look)));
    }

    private List<Look> at(LearnerId learner) {
        return at(learner, null, 100);
    }

    private List<Look> at(LearnerId learner, @Nullable LookPosition after, int limit) {
        return ask(tx -> stores().looks().at(tx, learner, after, limit));
    }
}
