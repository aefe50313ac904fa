package org.inclusion.place;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.inclusion.Acting;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.SettableClock;
import org.inclusion.memory.InMemoryStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Somebody finds a place by what is needed, and where. */
class FindPlacesTest {

    private static final PlaceFilter ANY = PlaceFilter.ANY;

    /** A Tuesday, at ten in Paris. */
    private final SettableClock clock = new SettableClock("2026-09-01T08:00:00Z");

    private final InMemoryStores stores = new InMemoryStores();
    private final Inclusion inclusion = Inclusion.builder()
            .stores(stores)
            .clock(clock)
            .zone(ZoneId.of("Europe/Paris"))
            .build();

    private void keep(HelpPlace... places) {
        stores.transactions().run(tx -> {
            stores.of(HelpPlaceStore.class).save(tx, List.of(places));
            return true;
        });
    }

    private FoundPlaces find(PlaceSearch search) {
        return inclusion.as(Ccas.learner("odette")).places(search);
    }

    private static PlaceSearch near(int metres, boolean openNow, int atMost) {
        return new PlaceSearch(SamplePlaces.TOWN, null, metres, ANY, openNow, atMost);
    }

    private static List<String> ids(FoundPlaces found) {
        return found.places().stream()
                .map(one -> one.place().origin().sourceId())
                .toList();
    }

    @Test
    void aPostcodeOfWhichNoPlaceIsKeptIsNotKnownAndOneWithPlacesOfAnotherKindIs() {
        keep(SamplePlaces.north("one", 100, PlaceService.EQUIPMENT));
        PlaceFilter work = new PlaceFilter(Set.of(PlaceService.WORK), null, null, null, null);
        for (String postcode : List.of("73100", "01000")) {
            FoundPlaces found = find(new PlaceSearch(null, postcode, 1_000, work, false, 10));
            assertThat(found.places(), empty());
            assertThat(found.postcodeKnown(), is(postcode.equals("73100")));
        }
        assertThat(find(near(1_000, false, 10)).postcodeKnown(), is(true));
    }

    @Test
    void theNearestComesFirstWithItsDistance() {
        keep(SamplePlaces.north("far", 3_000), SamplePlaces.north("near", 500), SamplePlaces.north("away", 30_000));
        FoundPlaces found = find(near(10_000, false, 20));
        assertThat(ids(found), contains("near", "far"));
        assertThat(found.places().get(0).metres(), is(500));
        assertThat(found.more(), is(false));
    }

    @Test
    void whatIsClosedSaysWhenItOpensNextAndTheWeekendIsLeftOut() {
        LocalDateTime tuesdayNoon = LocalDateTime.of(2026, 11, 24, 12, 0);
        OpeningHours mornings = SamplePlaces.MORNINGS;
        assertThat(
                mornings.opensAfter(tuesdayNoon.minusHours(4)).orElseThrow(), is(LocalDateTime.of(2026, 11, 24, 9, 0)));
        assertThat(mornings.opensAfter(tuesdayNoon).orElseThrow(), is(LocalDateTime.of(2026, 11, 25, 9, 0)));
        assertThat(
                mornings.opensAfter(tuesdayNoon.plusDays(3)).orElseThrow(), is(LocalDateTime.of(2026, 11, 30, 9, 0)));
        assertThat(
                "a week is the furthest",
                new OpeningHours("off", List.of(new OpeningRule(Set.of(), true, List.of()))).opensAfter(tuesdayNoon),
                is(Optional.empty()));
        assertThat(OpeningHours.UNKNOWN.opensAfter(tuesdayNoon), is(Optional.empty()));
    }

    @Test
    void whatIsClosedNowIsLeftOutAndWhatNobodyCanTellStays() {
        keep(
                SamplePlaces.place("morning", "Le matin", SamplePlaces.TOWN, SamplePlaces.MORNINGS),
                SamplePlaces.north("unknown", 100));
        assertThat(ids(find(near(10_000, true, 20))), contains("morning", "unknown"));
        assertThat(find(near(10_000, true, 20)).places().get(0).now(), is(Openness.OPEN));
        clock.forward(Duration.ofHours(6));
        assertThat(ids(find(near(10_000, true, 20))), contains("unknown"));
        assertThat(ids(find(near(10_000, false, 20))), contains("morning", "unknown"));
    }

    @Test
    void thereMayBeMoreThanWasAskedFor() {
        keep(IntStream.range(0, 30)
                .mapToObj(i -> SamplePlaces.north("p" + i, 10 * i))
                .toArray(HelpPlace[]::new));
        FoundPlaces found = find(near(10_000, false, 10));
        assertThat(found.places().size(), is(10));
        assertThat(found.more(), is(true));
        assertThat(find(near(10_000, false, 30)).more(), is(false));
    }

    @Test
    void aPostcodeFindsItsPlacesAndThoseAround() {
        keep(
                SamplePlaces.north("here", 0),
                SamplePlaces.place("somewhere", "Sans point", null, OpeningHours.UNKNOWN),
                SamplePlaces.north("around", 4_000));
        FoundPlaces found = find(new PlaceSearch(null, "73100", 10_000, ANY, false, 20));
        assertThat(ids(found), containsInAnyOrder("here", "around", "somewhere"));
        assertThat(ids(found).get(2), is("somewhere"));
        assertThat(found.places().get(2).metres(), nullValue());
        assertThat(ids(find(new PlaceSearch(null, "75001", 10_000, ANY, false, 20))), empty());
    }

    @Test
    void aCompetenceAndAWishLeadToServices() {
        Acting actor = inclusion.as(Ccas.learner("odette"));
        assertThat(actor.servicesForCompetence("2.3"), contains(PlaceService.PROCEDURES));
        assertThat(actor.servicesForCompetence("9.9"), empty());
        assertThat(actor.servicesForGoal("unknown"), empty());
        inclusion.content().goals().forEach(goal -> {
            String id = goal.item().id();
            assertThat(id, actor.servicesForGoal(id).isEmpty(), is(false));
        });
    }

    @Test
    void aQuestionSaysEitherAPointOrAPostcode() {
        assertThrows(IllegalArgumentException.class, () -> search(null, null, 1_000, 1));
        assertThrows(IllegalArgumentException.class, () -> search(SamplePlaces.TOWN, "73100", 1_000, 1));
        assertThrows(IllegalArgumentException.class, () -> search(null, "7310", 1_000, 1));
        assertThrows(IllegalArgumentException.class, () -> search(SamplePlaces.TOWN, null, 100_001, 1));
        assertThrows(IllegalArgumentException.class, () -> search(SamplePlaces.TOWN, null, 1_000, 51));
        assertThrows(IllegalArgumentException.class, () -> search(Coordinates.of(85, 0), null, 1_000, 1));
    }

    private static PlaceSearch search(@Nullable Coordinates point, @Nullable String postcode, int metres, int atMost) {
        return new PlaceSearch(point, postcode, metres, ANY, false, atMost);
    }
}
