package org.inclusion.cohort;

import static java.util.stream.Collectors.toSet;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.inclusion.Ccas;
import org.inclusion.Stores;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.AccompanimentStore;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.Attendance;
import org.inclusion.accompaniment.Workshop;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A coordinator keeps every report that ever was: each quarter, each run of quarters, each day. Subtracting any from any, the coordinator tries to be left
 * with what was done for one to nine people. The structure is made up: people come at random, some often; notes come late; workshops name some
 * of their people; some are erased; on some days nothing is counted.
 */
class DoneBySubtractionTest {

    private static final Actor CLAIRE = new Actor("claire", Set.of(Role.COORDINATOR), Set.of(Ccas.STRUCTURE));

    private static final LocalDate FIRST = LocalDate.of(2025, 11, 3);

    private static final int DAYS = 420;

    private static final int PAIRS = 4_000;

    /** What was done, and for whom: the truth, which nobody is shown. */
    private record Act(DoneRow.Kind kind, LocalDate day, Instant notedAt, int minutes, Set<String> people) {

        Quarter quarter() {
            return Quarter.of(day);
        }

        /** Nothing is done twice: to compare names of people a million times over would be half of the test. */
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private record Cell(DoneRow.Kind kind, Quarter quarter) {}

    /** What one day shows: which acts are in the count of each cell. */
    private record Shown(LocalDate day, Map<Cell, Set<Act>> acts) {

        Set<Act> of(DoneRow.Kind kind, Quarter from, Quarter until) {
            Set<Act> all = new HashSet<>();
            acts.forEach((cell, some) -> {
                if (cell.kind() == kind
                        && cell.quarter().compareTo(from) >= 0
                        && cell.quarter().compareTo(until) <= 0) {
                    all.addAll(some);
                }
            });
            return all;
        }
    }

    private final Stores stores = new InMemoryStores();
    private final Ccas ccas = new Ccas(stores);
    private final List<Act> live = new ArrayList<>();
    private final Map<Cell, Set<Act>> counted = new HashMap<>();
    private final Map<Cell, Instant> until = new HashMap<>();
    private final List<Shown> kept = new ArrayList<>();
    private final Set<Quarter> quarters = new TreeSet<>();
    private int numbers;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void noReportTakenFromAnotherLeavesOneToNinePeople(int seed) {
        Random random = new Random(seed);
        int size = 8 + random.nextInt(40);
        double often = 0.02 + random.nextDouble() * 0.15;
        live(random, size, often);
        int differences = consecutive() + aYearWithoutThreeQuarters() + any(random);
        System.out.printf(
                "seed %d: %d people, %d acts, %d reports' days, %d differences that are not nobody%n",
                seed, size, live.size(), kept.size(), differences);
        assertThat("something was shown", kept.get(kept.size() - 1).acts().isEmpty(), is(size < 10));
    }

    private void live(Random random, int size, double often) {
        Set<String> erased = new HashSet<>();
        for (int d = 0; d < DAYS; d++) {
            LocalDate day = FIRST.plusDays(d);
            Instant noon = day.atTime(11, 0).toInstant(ZoneOffset.UTC);
            for (int i = 0; i < size; i++) {
                String who = "hers-" + i;
                if (!erased.contains(who) && random.nextDouble() < (i < 3 ? 0.5 : often)) {
                    LocalDate done = day.minusDays(random.nextInt(5) == 0 ? random.nextInt(31) : 0);
                    accompany(who, done, noon.plusSeconds(i), 5 + random.nextInt(90));
                }
            }
            if (random.nextInt(12) == 0) {
                workshop(random, size, erased, day, noon.plusSeconds(1_000));
            }
            if (random.nextInt(60) == 0) {
                String who = "hers-" + random.nextInt(size);
                erased.add(who);
                erase(who);
            }
            if (random.nextInt(6) > 0) {
                countOn(day.plusDays(1));
            }
        }
    }

    private void accompany(String who, LocalDate day, Instant at, int minutes) {
        Accompaniment one = new Accompaniment(
                new LearnerId(who),
                "a" + numbers++,
                Ccas.STRUCTURE,
                "marc",
                new Activity(day, AccompanimentMode.PLACE, minutes, Set.of(), Set.of()),
                null,
                null,
                null,
                at);
        in(tx -> stores.of(AccompanimentStore.class).add(tx, one));
        live.add(new Act(DoneRow.Kind.ACCOMPANIMENT, day, at, minutes, Set.of(who)));
    }

    private void workshop(Random random, int size, Set<String> erased, LocalDate day, Instant at) {
        Set<String> people = new HashSet<>();
        int most = 1 + random.nextInt(14);
        for (int i = 0; i < size && people.size() < most; i++) {
            String who = "hers-" + random.nextInt(size);
            if (!erased.contains(who)) {
                people.add(who);
            }
        }
        if (people.isEmpty()) {
            return;
        }
        String id = "w" + numbers++;
        Activity activity = new Activity(day, AccompanimentMode.PLACE, 120, Set.of(), Set.of());
        in(tx -> {
            stores.of(AccompanimentStore.class)
                    .addWorkshop(tx, new Workshop(Ccas.STRUCTURE, id, "marc", activity, null, people.size(), at));
            stores.of(AccompanimentStore.class)
                    .addAttendances(
                            tx,
                            people.stream()
                                    .filter(who -> random.nextBoolean())
                                    .map(who -> new Attendance(new LearnerId(who), Ccas.STRUCTURE, id, at))
                                    .toList());
            return true;
        });
        live.add(new Act(DoneRow.Kind.WORKSHOP, day, at, 120, people));
    }

    private void erase(String who) {
        in(tx -> stores.of(AccompanimentStore.class).forget(tx, new LearnerId(who), 10_000));
        // A workshop stays, with the number of those who came.
        live.removeIf(
                act -> act.kind() == DoneRow.Kind.ACCOMPANIMENT && act.people().contains(who));
    }

    private <T> T in(Function<Transaction, T> work) {
        return stores.transactions().run(work);
    }

    private void countOn(LocalDate day) {
        Instant morning = day.atTime(3, 0).toInstant(ZoneOffset.UTC);
        ccas.clock.forward(Duration.between(ccas.clock.instant(), morning));
        ccas.inclusion.countDone().run(morning, () -> true);
        for (DoneRow row : in(tx -> stores.of(CohortStore.class).done(tx, Ccas.STRUCTURE))) {
            Cell cell = new Cell(row.kind(), row.quarter());
            @Nullable Instant before = until.put(cell, row.notedUntil());
            if (!row.notedUntil().equals(before)) {
                Set<Act> all = new HashSet<>(counted.getOrDefault(cell, Set.of()));
                live.stream()
                        .filter(act -> act.kind() == row.kind() && act.quarter().equals(row.quarter()))
                        .filter(act -> act.notedAt().isBefore(row.notedUntil())
                                && (before == null || !act.notedAt().isBefore(before)))
                        .forEach(all::add);
                counted.put(cell, all);
            }
            quarters.add(row.quarter());
        }
        Shown shown = new Shown(day, Map.copyOf(counted));
        kept.add(shown);
        requireThatTheReportsSayThis(shown);
    }

    /** The truth beside the reports is the truth of the reports: their sums are its sums. */
    private void requireThatTheReportsSayThis(Shown shown) {
        for (Quarter quarter : quarters) {
            DoneInPeriod seen =
                    ccas.as(CLAIRE).done(Ccas.STRUCTURE, quarter, quarter).orThrow();
            requireSums(seen.accompaniments(), shown.of(DoneRow.Kind.ACCOMPANIMENT, quarter, quarter));
            requireSums(seen.workshops(), shown.of(DoneRow.Kind.WORKSHOP, quarter, quarter));
        }
        if (!quarters.isEmpty()) {
            Quarter first = quarters.iterator().next();
            Quarter last = quarters.stream().max(Comparator.naturalOrder()).orElseThrow();
            DoneInPeriod all = ccas.as(CLAIRE).done(Ccas.STRUCTURE, first, last).orThrow();
            requireSums(all.accompaniments(), shown.of(DoneRow.Kind.ACCOMPANIMENT, first, last));
        }
    }

    private static void requireSums(DoneInPeriod.@Nullable Done seen, Set<Act> acts) {
        assertThat(seen == null ? 0 : seen.times(), is((long) acts.size()));
        assertThat(
                seen == null ? 0 : seen.minutes(),
                is(acts.stream().mapToLong(Act::minutes).sum()));
        assertThat(
                seen == null ? 0 : seen.people(),
                is(acts.stream().mapToLong(act -> act.people().size()).sum()));
    }

    /** Each report without the one before it: a day more. */
    private int consecutive() {
        int differences = 0;
        for (int i = 1; i < kept.size(); i++) {
            for (DoneRow.Kind kind : DoneRow.Kind.values()) {
                for (Quarter quarter : quarters) {
                    differences += difference(
                            kept.get(i).of(kind, quarter, quarter),
                            kept.get(i - 1).of(kind, quarter, quarter));
                }
            }
        }
        return differences;
    }

    private int aYearWithoutThreeQuarters() {
        int differences = 0;
        for (Shown shown : kept) {
            for (DoneRow.Kind kind : DoneRow.Kind.values()) {
                Set<Act> year = shown.of(kind, new Quarter(2026, 1), new Quarter(2026, 4));
                for (int left = 1; left <= 4; left++) {
                    Set<Act> three = new HashSet<>();
                    for (int number = 1; number <= 4; number++) {
                        if (number != left) {
                            three.addAll(shown.of(kind, new Quarter(2026, number), new Quarter(2026, number)));
                        }
                    }
                    differences += difference(year, three);
                }
            }
        }
        return differences;
    }

    /** Any two reports: of any days, any first and any last quarter. */
    private int any(Random random) {
        int differences = 0;
        List<Quarter> all = List.copyOf(quarters);
        for (int i = 0; i < PAIRS && !all.isEmpty(); i++) {
            DoneRow.Kind kind = random.nextBoolean() ? DoneRow.Kind.ACCOMPANIMENT : DoneRow.Kind.WORKSHOP;
            Set<Act> one = someReport(random, kind, all);
            Set<Act> other = someReport(random, kind, all);
            differences += difference(one, other) + difference(other, one);
        }
        return differences;
    }

    private Set<Act> someReport(Random random, DoneRow.Kind kind, List<Quarter> all) {
        int from = random.nextInt(all.size());
        int last = from + random.nextInt(all.size() - from);
        return kept.get(random.nextInt(kept.size())).of(kind, all.get(from), all.get(last));
    }

    /** 1 where something is left that is about ten people and more; 0 where nothing is; anything else fails. */
    private static int difference(Set<Act> one, Set<Act> other) {
        Set<Act> left = new HashSet<>(one);
        left.removeAll(other);
        int people = people(left);
        assertThat(people, anyOf(is(0), greaterThanOrEqualTo(10)));
        return people == 0 ? 0 : 1;
    }

    private static int people(Set<Act> acts) {
        return acts.stream()
                .flatMap(act -> act.people().stream())
                .collect(toSet())
                .size();
    }

    /** The same attack on counts that are told as they are: of each day, from each day on. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void countsThatAreToldAsTheyAreGivePeopleAway(int seed) {
        Random random = new Random(seed);
        live(random, 24, 0.05);
        Map<LocalDate, Set<Act>> byDay = new TreeMap<>();
        live.forEach(
                act -> byDay.computeIfAbsent(act.day(), day -> new HashSet<>()).add(act));
        // Since this day, without since the next day: what was done on this day.
        long found = byDay.values().stream().filter(acts -> people(acts) == 1).count();
        System.out.printf("seed %d: %d of %d days give away one person%n", seed, found, byDay.size());
        assertThat(found, is(greaterThan(10L)));
    }
}
