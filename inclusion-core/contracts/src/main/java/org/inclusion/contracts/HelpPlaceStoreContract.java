package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.inclusion.place.Around;
import org.inclusion.place.Coordinates;
import org.inclusion.place.DiscreetHelp;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.HelpPlaceStore;
import org.inclusion.place.OpeningHours;
import org.inclusion.place.OpeningRule;
import org.inclusion.place.OpeningRule.Span;
import org.inclusion.place.PlaceAddress;
import org.inclusion.place.PlaceApproach;
import org.inclusion.place.PlaceAudience;
import org.inclusion.place.PlaceCare;
import org.inclusion.place.PlaceContact;
import org.inclusion.place.PlaceCost;
import org.inclusion.place.PlaceFilter;
import org.inclusion.place.PlaceMode;
import org.inclusion.place.PlaceOffer;
import org.inclusion.place.PlaceOrigin;
import org.inclusion.place.PlaceService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The tests that every {@link HelpPlaceStore} passes. Each test draws a point and a postcode, which hardly another
 * test has.
 */
public abstract class HelpPlaceStoreContract extends StoreContract {

    private final Random random = new Random();
    private final Coordinates here =
            new Coordinates(random.nextInt(60_000_000) - 30_000_000, random.nextInt(300_000_000) - 150_000_000);
    private final String postcode = String.format(Locale.ROOT, "%05d", random.nextInt(100_000));

    private HelpPlaceStore places() {
        return stores().of(HelpPlaceStore.class);
    }

    @Test
    void aPlaceIsReadAsItWasKept() {
        HelpPlace whole = new HelpPlace(
                id(),
                new PlaceOrigin("Source d’essai", "n° 1 | é", LocalDate.of(2026, 9, 1)),
                "Médiathèque « L’Échappée »",
                List.of("BIB", "ASSO"),
                new PlaceAddress("12 bis rue de l’Église", "au fond", postcode, "Ville-d’Essai", "2A004", here),
                new PlaceContact(
                        "+33100000000",
                        List.of("accueil@example.org"),
                        List.of("https://example.org/a?b=c&d=e"),
                        "https://example.org/rdv",
                        "https://example.org/acces"),
                new OpeningHours(
                        "Mo-Tu 09:00-12:00,14:00-24:00; PH off",
                        List.of(
                                new OpeningRule(
                                        Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                                        false,
                                        List.of(new Span(540, 720), new Span(840, 1440))),
                                new OpeningRule(Set.of(), true, List.of()))),
                new PlaceOffer(
                        Set.of(PlaceService.WORK, PlaceService.SAFETY),
                        Set.of(PlaceCost.FREE),
                        Set.of(PlaceAudience.SENIORS),
                        Set.of(PlaceCare.READING),
                        Set.of(PlaceApproach.COME, PlaceApproach.TELEPHONE),
                        Set.of(PlaceMode.WORKSHOP),
                        true,
                        Set.of(DiscreetHelp.HEALTH)),
                "Un résumé",
                "Une description\nen deux lignes",
                List.of("Aidants Connect"));
        HelpPlace least = plain(null, PlaceOffer.UNKNOWN);
        inTransaction(tx -> places().save(tx, List.of(whole, least)));
        assertThat(find(whole.id(), id(), least.id()), containsInAnyOrder(whole, least));
    }

    @Test
    void aPlaceTakesThePlaceOfTheOneWithItsId() {
        HelpPlace before = plain(here, PlaceOffer.UNKNOWN);
        inTransaction(tx -> places().save(tx, List.of(before)));
        Coordinates elsewhere = north(here, 50_000);
        HelpPlace after = withId(before.id(), elsewhere, offering(PlaceService.WORK));
        inTransaction(tx -> places().save(tx, List.of(after, plain(elsewhere, PlaceOffer.UNKNOWN))));
        assertThat(find(before.id()), contains(after));
        assertThat(near(1_000, PlaceFilter.ANY), empty());
    }

    @Test
    void theNearestComeFirstAndNoneFromOutsideTheCircle() {
        HelpPlace far = plain(north(here, 8_000), PlaceOffer.UNKNOWN);
        HelpPlace near = plain(north(here, -1_000), PlaceOffer.UNKNOWN);
        HelpPlace corner =
                plain(new Coordinates(here.latitude() + 80_000, here.longitude() + 80_000), PlaceOffer.UNKNOWN);
        HelpPlace nowhere = plain(null, PlaceOffer.UNKNOWN);
        inTransaction(tx -> places().save(tx, List.of(far, near, corner, nowhere)));
        assertThat(near(10_000, PlaceFilter.ANY), contains(near, far));
        assertThat(near(2_000, PlaceFilter.ANY), contains(near));
        assertThat(ask(tx -> places().nearest(tx, new Around(here, 10_000), PlaceFilter.ANY, 1)), contains(near));
    }

    @Test
    void theOrderIsThatOfTheRankAndThenOfTheId() {
        Around around = new Around(here, 20_000);
        List<HelpPlace> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Coordinates point = new Coordinates(
                    here.latitude() + random.nextInt(100) * 1_000, here.longitude() + random.nextInt(100) * 1_000);
            all.add(plain(point, PlaceOffer.UNKNOWN));
        }
        all.add(plain(all.get(0).address().point(), PlaceOffer.UNKNOWN));
        inTransaction(tx -> places().save(tx, all));
        List<HelpPlace> expected = all.stream()
                .filter(place -> around.contains(point(place)))
                .sorted(Comparator.comparingLong((HelpPlace place) -> around.rank(point(place)))
                        .thenComparing(HelpPlace::id))
                .toList();
        assertThat(near(20_000, PlaceFilter.ANY), equalTo(expected));
    }

    /** A store may look nearby first: what lies there is then all the same, and in the same order. */
    @Test
    void aFewAreTheBeginningOfAll() {
        List<HelpPlace> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(plain(north(here, i * i * 10), PlaceOffer.UNKNOWN));
        }
        inTransaction(tx -> places().save(tx, all));
        List<HelpPlace> whole = near(15_000, PlaceFilter.ANY);
        for (int atMost : List.of(1, 15, 20, 30, 38)) {
            assertThat(
                    ask(tx -> places().nearest(tx, new Around(here, 15_000), PlaceFilter.ANY, atMost)),
                    equalTo(whole.subList(0, atMost)));
        }
    }

    @Test
    void aPlaceIsFoundByWhatItOffers() {
        HelpPlace silent = plain(here, PlaceOffer.UNKNOWN);
        HelpPlace work = plain(north(here, 10), offering(PlaceService.WORK));
        HelpPlace free = plain(
                north(here, 20),
                new PlaceOffer(
                        Set.of(PlaceService.SAFETY, PlaceService.EVERYDAY_TOOLS),
                        Set.of(PlaceCost.FREE, PlaceCost.FREE_ON_CONDITION),
                        Set.of(PlaceAudience.YOUNG),
                        Set.of(PlaceCare.DEAFNESS),
                        Set.of(),
                        Set.of(PlaceMode.REMOTE),
                        false,
                        Set.of()));
        inTransaction(tx -> places().save(tx, List.of(silent, work, free)));
        assertThat(near(500, services(PlaceService.WORK)), contains(work));
        assertThat(near(500, services(PlaceService.WORK, PlaceService.SAFETY)), contains(work, free));
        assertThat(near(500, services(PlaceService.EQUIPMENT)), empty());
        assertThat(near(500, new PlaceFilter(Set.of(), PlaceCost.FREE, null, null, null)), contains(free));
        assertThat(near(500, new PlaceFilter(Set.of(), PlaceCost.PAID, null, null, null)), empty());
        assertThat(
                near(500, new PlaceFilter(Set.of(), null, PlaceAudience.YOUNG, null, null)),
                contains(silent, work, free));
        assertThat(
                near(500, new PlaceFilter(Set.of(), null, PlaceAudience.SENIORS, null, null)), contains(silent, work));
        assertThat(near(500, new PlaceFilter(Set.of(), null, null, PlaceCare.DEAFNESS, null)), contains(free));
        assertThat(near(500, new PlaceFilter(Set.of(), null, null, null, PlaceMode.REMOTE)), contains(free));
        PlaceFilter everything = new PlaceFilter(
                Set.of(PlaceService.SAFETY), PlaceCost.FREE, PlaceAudience.YOUNG, PlaceCare.DEAFNESS, PlaceMode.REMOTE);
        assertThat(near(500, everything), contains(free));
    }

    @Test
    void theTownOfAPostcodeIsFoundWithOrWithoutAPoint() {
        HelpPlace somewhere = plain(here, offering(PlaceService.WORK));
        HelpPlace nowhere = plain(null, PlaceOffer.UNKNOWN);
        inTransaction(tx -> places().save(tx, List.of(somewhere, nowhere)));
        assertThat(mine(PlaceFilter.ANY), containsInAnyOrder(somewhere, nowhere));
        assertThat(mine(services(PlaceService.WORK)), contains(somewhere));
        assertThat(ask(tx -> places().inPostcode(tx, postcode, PlaceFilter.ANY, 1)), hasSize(1));
    }

    private List<HelpPlace> mine(PlaceFilter filter) {
        return ask(tx -> places().inPostcode(tx, postcode, filter, 1_000));
    }

    @Test
    void everyPlaceIsOnOnePageByPostcodeAndId() {
        List<HelpPlace> some = IntStream.range(0, 7)
                .mapToObj(i -> plain(null, PlaceOffer.UNKNOWN))
                .toList();
        inTransaction(tx -> places().save(tx, some));
        List<HelpPlace> all = new ArrayList<>();
        HelpPlace last = null;
        while (true) {
            HelpPlace after = last;
            List<HelpPlace> page = ask(tx -> places().page(tx, after, 3));
            if (page.isEmpty()) {
                break;
            }
            all.addAll(page);
            last = page.get(page.size() - 1);
        }
        List<HelpPlace> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing((HelpPlace place) -> place.address().postcode())
                .thenComparing(HelpPlace::id));
        assertThat(all, equalTo(sorted));
        assertThat(all.containsAll(some), is(true));
        assertThat(all.stream().distinct().count(), is((long) all.size()));
    }

    @Test
    void whatIsRemovedIsGone() {
        List<HelpPlace> some = IntStream.range(0, 120)
                .mapToObj(i -> plain(here, PlaceOffer.UNKNOWN))
                .toList();
        inTransaction(tx -> places().save(tx, some));
        List<String> ids = new ArrayList<>(some.stream().map(HelpPlace::id).toList());
        String kept = ids.remove(0);
        ids.add(id());
        inTransaction(tx -> places().remove(tx, ids));
        assertThat(near(500, PlaceFilter.ANY), contains(some.get(0)));
        assertThat(find(kept), contains(some.get(0)));
    }

    @Test
    void nothingOfATransactionThatFailsStays() {
        HelpPlace place = plain(here, PlaceOffer.UNKNOWN);
        try {
            inTransaction(tx -> {
                places().save(tx, List.of(place));
                throw new IllegalStateException("fails on purpose");
            });
        } catch (IllegalStateException onPurpose) {
            assertThat(find(place.id()), empty());
        }
    }

    private List<HelpPlace> near(int metres, PlaceFilter filter) {
        return ask(tx -> places().nearest(tx, new Around(here, metres), filter, 1_000));
    }

    private List<HelpPlace> find(String... ids) {
        return ask(tx -> places().find(tx, List.of(ids)));
    }

    private static PlaceFilter services(PlaceService... services) {
        return new PlaceFilter(Set.of(services), null, null, null, null);
    }

    private static PlaceOffer offering(PlaceService service) {
        return new PlaceOffer(Set.of(service), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, Set.of());
    }

    private static Coordinates point(HelpPlace place) {
        return Objects.requireNonNull(place.address().point());
    }

    private static Coordinates north(Coordinates point, int metres) {
        return new Coordinates(point.latitude() + metres * 9, point.longitude());
    }

    private HelpPlace plain(@Nullable Coordinates point, PlaceOffer offer) {
        return withId(id(), point, offer);
    }

    private HelpPlace withId(String id, @Nullable Coordinates point, PlaceOffer offer) {
        return new HelpPlace(
                id,
                new PlaceOrigin("source", id, LocalDate.of(2026, 9, 1)),
                "Lieu",
                List.of(),
                new PlaceAddress("1 rue", null, postcode, "Ville", null, point),
                PlaceContact.NONE,
                OpeningHours.UNKNOWN,
                offer,
                null,
                null,
                List.of());
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
