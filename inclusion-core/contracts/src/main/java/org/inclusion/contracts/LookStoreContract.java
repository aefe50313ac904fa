package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.inclusion.KindsOfRooms;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookPosition;
import org.inclusion.access.LookStore;
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
    void aLookAtAThingThatNoRoomShowsIsKeptAsItIs() {
        LearnerId learner = someone();
        Look diary = new Look(learner, "helper-1", "structure-1", new Look.What("DIARY"), DAY, NOON);
        note(diary);
        assertThat(at(learner), contains(diary));
    }

    @Test
    void pagesAreTheLooksFromTheLatestOn() {
        LearnerId learner = someone();
        List<Look.What> things =
                KindsOfRooms.LOOKS.stream().map(KindsOfRooms.OfRoom::kind).toList();
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
        assertThat(
                ask(tx -> stores().of(LookStore.class).structures(tx, learner)),
                is(Set.of("structure-1", "Structure-1")));
        assertThat(ask(tx -> stores().of(LookStore.class).structures(tx, someone())), is(Set.of()));
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
        List<Look> noted = ask(tx -> stores().of(LookStore.class)
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
        assertThat(ask(tx -> stores().of(LookStore.class).note(tx, List.of())), empty());
        assertThat(at(known.learner()), contains(known));
        assertThat(at(fresh.learner()), contains(fresh));
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

    private void note(Look look) {
        inTransaction(tx -> stores().of(LookStore.class).note(tx, List.of(look)));
    }

    private List<Look> at(LearnerId learner) {
        return at(learner, null, 100);
    }

    private List<Look> at(LearnerId learner, @Nullable LookPosition after, int limit) {
        return ask(tx -> stores().of(LookStore.class).at(tx, learner, after, limit));
    }
}
