package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.inclusion.access.LearnerId;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.Promise;
import org.inclusion.followup.PromiseStore;
import org.inclusion.followup.Try;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that every {@link PromiseStore} passes. */
public abstract class PromiseStoreContract extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final LearnerId learner = someone();
    private final String owner = "H-" + UUID.randomUUID();
    private final String structure = "S-" + UUID.randomUUID();

    @Test
    void aLearnerWithoutPromisesHasNone() {
        assertThat(ask(tx -> stores().of(PromiseStore.class).of(tx, learner)), empty());
        assertThat(ask(tx -> stores().of(PromiseStore.class).find(tx, learner, "p")), is(Optional.empty()));
        assertThat(tries(learner), empty());
        assertThat(ask(tx -> stores().of(PromiseStore.class).tries(tx, List.of())), empty());
    }

    @Test
    void aPromiseIsReadBackAsItWasMade() {
        Promise whole = new Promise(
                learner,
                "p1",
                structure,
                owner,
                true,
                DAY,
                NOON,
                "b-" + UUID.randomUUID(),
                MeetingWay.HOME_VISIT,
                new Matter(Matter.Kind.STEP, "pack", "step"),
                "helper-1",
                NOON);
        Promise bare = promise("p2", null, DAY, NOON.plusSeconds(1));
        assertThat(add(bare), is(true));
        assertThat(add(whole), is(true));
        assertThat(ask(tx -> stores().of(PromiseStore.class).of(tx, learner)), contains(whole, bare));
        assertThat(ask(tx -> stores().of(PromiseStore.class).find(tx, learner, "p1")), is(Optional.of(whole)));
        assertThat(
                ask(tx -> stores().of(PromiseStore.class).booked(tx, Objects.requireNonNull(whole.booking()))),
                contains(whole));
    }

    @Test
    void theFirstPromiseOfAnIdStands() {
        Promise first = promise("p", owner, DAY, NOON);
        assertThat(add(first), is(true));
        assertThat(add(promise("p", null, DAY.plusDays(1), NOON)), is(false));
        assertThat(ask(tx -> stores().of(PromiseStore.class).of(tx, learner)), contains(first));
    }

    @Test
    void idsAreToldApartByCapitalsAndByLearners() {
        assertThat(add(promise("p", owner, DAY, NOON)), is(true));
        assertThat(add(promise("P", owner, DAY, NOON)), is(true));
        assertThat(add(promise(someone(), "p", owner, DAY, NOON)), is(true));
        assertThat(ask(tx -> stores().of(PromiseStore.class).of(tx, learner)).size(), is(2));
    }

    @Test
    void triesAreReadTheEarliestFirstAndTheFirstOfAnIdStands() {
        add(promise("p", owner, DAY, NOON));
        Try second = new Try(
                learner,
                "p",
                "b",
                Try.Result.APPOINTMENT,
                DAY,
                NOON,
                MeetingWay.VIDEO,
                "b-" + UUID.randomUUID(),
                null,
                NOON.plusSeconds(2));
        Try first = one("p", "a", Try.Result.NOT_REACHED, NOON.plusSeconds(1));
        assertThat(addTry(second), is(true));
        assertThat(addTry(first), is(true));
        assertThat(addTry(one("p", "a", Try.Result.REACHED, NOON)), is(false));
        assertThat(tries(learner), contains(first, second));
        assertThat(
                ask(tx -> stores().of(PromiseStore.class).booked(tx, Objects.requireNonNull(second.booking()))).stream()
                        .map(Promise::id)
                        .toList(),
                contains("p"));
    }

    @Test
    void theTriesOfManyAreReadAtOnce() {
        List<LearnerId> many = new ArrayList<>(some(120));
        many.forEach(each ->
                addTry(new Try(each, "p", "t", Try.Result.NOT_REACHED, DAY, null, null, null, "helper-1", NOON)));
        assertThat(ask(tx -> stores().of(PromiseStore.class).tries(tx, many)).size(), is(120));
    }

    @Test
    void onlyOpenPromisesAreListedByDay() {
        Promise later = promise("a", owner, DAY.plusDays(1), NOON);
        Promise sooner = promise("b", owner, DAY, NOON.plusSeconds(1));
        Promise nobodys = promise("c", null, DAY, NOON);
        Promise kept = promise("d", owner, DAY, NOON);
        List.of(later, sooner, nobodys, kept).forEach(this::add);
        addTry(one("d", "t", Try.Result.REACHED, NOON));
        addTry(one("b", "t", Try.Result.NOT_REACHED, NOON));
        assertThat(ask(tx -> stores().of(PromiseStore.class).openOf(tx, owner)), contains(sooner, later));
        assertThat(ask(tx -> stores().of(PromiseStore.class).openUnowned(tx, structure)), contains(nobodys));
        assertThat(ask(tx -> stores().of(PromiseStore.class).openIn(tx, structure)), contains(sooner, nobodys, later));
        assertThat(ask(tx -> stores().of(PromiseStore.class).openOf(tx, "H-" + UUID.randomUUID())), empty());
    }

    @Test
    void everyResultThatEndsAPromiseEndsItHere() {
        for (Try.Result result : Try.Result.values()) {
            add(promise("p-" + result, owner, DAY, NOON));
            addTry(one("p-" + result, "t", result, NOON));
        }
        long open = Arrays.stream(Try.Result.values())
                .filter(result -> !result.ends())
                .count();
        assertThat(
                (long) ask(tx -> stores().of(PromiseStore.class).openOf(tx, owner))
                        .size(),
                is(open));
    }

    @Test
    void aPromisePassesOnOnceFromTheOwnerWhoIsKnown() {
        Promise mine = promise("p", owner, DAY, NOON);
        add(mine);
        assertThat(ask(tx -> stores().of(PromiseStore.class).pass(tx, mine, null, false)), is(true));
        assertThat(ask(tx -> stores().of(PromiseStore.class).pass(tx, mine, "helper-2", false)), is(false));
        Promise nobodys = mine.heldByNobody();
        assertThat(ask(tx -> stores().of(PromiseStore.class).pass(tx, nobodys, "helper-2", true)), is(true));
        assertThat(
                ask(tx -> stores().of(PromiseStore.class).find(tx, learner, "p")),
                is(Optional.of(mine.heldBy("helper-2", true))));
    }

    @Test
    void absencesAreCountedByMonth() {
        assertThat(ask(tx -> stores().of(PromiseStore.class).absences(tx, structure)), is(Map.of()));
        for (int i = 0; i < 3; i++) {
            inTransaction(tx -> stores().of(PromiseStore.class).countAbsence(tx, structure, YearMonth.of(2026, 9)));
        }
        inTransaction(tx -> stores().of(PromiseStore.class).countAbsence(tx, structure, YearMonth.of(2026, 10)));
        assertThat(
                ask(tx -> stores().of(PromiseStore.class).absences(tx, structure)),
                is(Map.of(YearMonth.of(2026, 9), 3L, YearMonth.of(2026, 10), 1L)));
    }

    @Test
    void aStructureKnowsByWhichTriesItsPromisesWereKept() {
        LearnerId other = someone();
        add(promise("p", owner, DAY, NOON));
        add(promise("q", owner, DAY, NOON));
        add(promise(other, "p", owner, DAY, NOON));
        Try second = one("p", "b", Try.Result.REACHED, NOON.plusSeconds(3));
        Try first = one("q", "a", Try.Result.REACHED, NOON.plusSeconds(2));
        addTry(one("p", "a", Try.Result.NOT_REACHED, NOON.plusSeconds(1)));
        addTry(second);
        addTry(first);
        addTry(one("q", "later", Try.Result.REACHED, NOON.plusSeconds(4)));
        assertThat(kept(structure, NOON.plusSeconds(4)), contains(first, second));
        assertThat(kept("S-" + UUID.randomUUID(), NOON.plusSeconds(4)), empty());
        ask(tx -> stores().of(PromiseStore.class).forget(tx, learner, 100));
        assertThat(kept(structure, NOON.plusSeconds(4)), empty());
    }

    private List<Try> kept(String where, Instant before) {
        return ask(tx -> stores().of(PromiseStore.class).kept(tx, where, before));
    }

    private Promise promise(String id, @Nullable String heldBy, LocalDate day, Instant at) {
        return promise(learner, id, heldBy, day, at);
    }

    private Promise promise(LearnerId whose, String id, @Nullable String heldBy, LocalDate day, Instant at) {
        return new Promise(
                whose,
                id,
                structure,
                heldBy,
                heldBy != null,
                day,
                null,
                null,
                MeetingWay.TELEPHONE,
                Matter.NEWS,
                "helper-1",
                at);
    }

    private Try one(String promise, String id, Try.Result result, Instant at) {
        return new Try(
                learner,
                promise,
                id,
                result,
                result.ends() ? null : DAY,
                result == Try.Result.APPOINTMENT ? NOON : null,
                result == Try.Result.OTHER_WAY ? MeetingWay.COUNTER : null,
                null,
                "helper-1",
                at);
    }

    private boolean add(Promise promise) {
        return ask(tx -> stores().of(PromiseStore.class).add(tx, promise));
    }

    private boolean addTry(Try one) {
        return ask(tx -> stores().of(PromiseStore.class).addTry(tx, one));
    }

    private List<Try> tries(LearnerId whose) {
        return ask(tx -> stores().of(PromiseStore.class).tries(tx, List.of(whose)));
    }
}
