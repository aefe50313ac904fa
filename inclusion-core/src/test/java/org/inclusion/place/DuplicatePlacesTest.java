package org.inclusion.place;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.memory.InMemoryStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two descriptions that may be of one place are shown, and stay two. */
class DuplicatePlacesTest {

    private static final Coordinates HERE = SamplePlaces.TOWN;

    private static HelpPlace place(String source, String name, @Nullable Coordinates point, String... kinds) {
        return SamplePlaces.of(
                source, name, name, List.of(kinds), "4 rue Vaugelas", point, OpeningHours.UNKNOWN, Set.of());
    }

    private static Coordinates east(int micro) {
        return new Coordinates(HERE.latitude(), HERE.longitude() + micro);
    }

    @Test
    void twoAlikeFromTwoSourcesAreAHundred() {
        assertThat(
                score(place("a", "EPN", HERE), place("b", "E.P.N.", east(399))).isPresent(), is(true));
        assertThat(score(place("a", "EPN du lac", HERE), place("b", "epn du LAC", east(399))), is(OptionalInt.of(100)));
    }

    /** A hundred for the street and the name, and 100 / (1000 d + 1) for the distance in degrees. */
    @ParameterizedTest
    @CsvSource({"399, 100", "1000, 83", "10000, 69", "1000000, 66"})
    void distanceTakesAwayAThirdAtTheMost(int micro, int expected) {
        assertThat(score(place("a", "EPN", HERE), place("b", "EPN", east(micro))), is(OptionalInt.of(expected)));
    }

    @ParameterizedTest
    @CsvSource({"abc, abc, 100", "abc, abd, 67", "abc, xyz, 0", "Médiathèque, Mediatheque, 82", "'', abc, 0"})
    void namesAreAsAlikeAsTheSignsThatTheyShareInOrder(String one, String other, int expected) {
        assertThat(DuplicateRule.likeness(one, other), is(expected));
    }

    @Test
    void whatTheRuleDoesNotCompareHasNoScore() {
        HelpPlace one = place("a", "EPN", HERE);
        assertThat(score(one, one), is(OptionalInt.empty()));
        assertThat(score(one, place("a", "EPN 2", HERE)), is(OptionalInt.empty()));
        assertThat(score(one, place("b", "EPN", null)), is(OptionalInt.empty()));
        assertThat(score(one, place("b", "EPN", HERE, "RFS")), is(OptionalInt.empty()));
        assertThat(
                score(place("a", "X", HERE, "PIMMS"), place("b", "X", HERE, "RFS"))
                        .isPresent(),
                is(true));
        assertThat(
                score(place("a", "France Services du lac", HERE), place("b", "France service", HERE, "RFS"))
                        .isPresent(),
                is(true));
    }

    private static OptionalInt score(HelpPlace one, HelpPlace other) {
        return DuplicateRule.score(one, other);
    }

    @Test
    void eachPairIsShownOnceAndBothStay() {
        InMemoryStores stores = new InMemoryStores();
        List<HelpPlace> all = new ArrayList<>(List.of(
                place("a", "EPN du lac", HERE), place("b", "EPN du Lac", HERE), place("a", "Médiathèque", HERE)));
        for (int i = 0; i < 600; i++) {
            all.add(SamplePlaces.north("p" + i, 50 * i));
        }
        stores.transactions().run(tx -> {
            stores.of(HelpPlaceStore.class).save(tx, all);
            return true;
        });
        Inclusion inclusion = Inclusion.builder().stores(stores).build();
        List<Integer> scores = new ArrayList<>();
        long read = inclusion.duplicatePlaces().run(90, pair -> scores.add(pair.score()), done -> true);
        assertThat(read, is(603L));
        assertThat(scores, contains(100));
        List<Integer> stopped = new ArrayList<>();
        assertThat(inclusion.duplicatePlaces().run(101, pair -> stopped.add(pair.score()), done -> false), is(500L));
        assertThat(stopped, empty());
    }

    @Test
    void whatAPersonDecidedIsNotAskedAgain() {
        InMemoryStores stores = new InMemoryStores();
        HelpPlace one = place("a", "EPN du lac", HERE);
        HelpPlace other = place("b", "EPN du Lac", HERE);
        HelpPlace third = place("c", "EPN du LAC", HERE);
        stores.transactions().run(tx -> {
            stores.of(HelpPlaceStore.class).save(tx, List.of(one, other, third));
            return true;
        });
        FindDuplicatePlaces duplicates =
                Inclusion.builder().stores(stores).build().duplicatePlaces();
        assertThat(pairs(duplicates), is(3));
        assertThat(duplicates.areTwo(one.id(), other.id()), is(true));
        assertThat(pairs(duplicates), is(2));
        assertThat(duplicates.areOne(one.id(), third.id()), is(true));
        assertThat(pairs(duplicates), is(0));
        assertThat(
                stores.transactions().run(tx -> stores.of(HelpPlaceStore.class).find(tx, List.of(third.id()))),
                empty());
        assertThat(duplicates.areOne("nobody", one.id()), is(false));
        assertThat(duplicates.areTwo("nobody", "nowhere"), is(false));
        assertThat(pairs(duplicates), is(0));
        assertThrows(IllegalArgumentException.class, () -> duplicates.areOne(one.id(), one.id()));
    }

    @Test
    void aPlaceThatIsNotKnownIsNoHalfOfADecision() {
        InMemoryStores stores = new InMemoryStores();
        HelpPlace one = place("a", "EPN du lac", HERE);
        HelpPlace other = place("b", "EPN du Lac", HERE);
        stores.transactions().run(tx -> {
            stores.of(HelpPlaceStore.class).save(tx, List.of(one, other));
            return true;
        });
        FindDuplicatePlaces duplicates =
                Inclusion.builder().stores(stores).build().duplicatePlaces();
        assertThat(duplicates.areOne(one.id(), "a slip"), is(false));
        assertThat(duplicates.areTwo(one.id(), "a slip"), is(false));
        assertThat(duplicates.areTwo("a slip", one.id()), is(false));
        assertThat(duplicates.areOne(one.id(), other.id()), is(true));
        assertThat("said again", duplicates.areOne(one.id(), other.id()), is(true));
        assertThat("thought again", duplicates.areTwo(other.id(), one.id()), is(true));
    }

    private static int pairs(FindDuplicatePlaces duplicates) {
        List<Integer> scores = new ArrayList<>();
        duplicates.run(90, pair -> scores.add(pair.score()), done -> true);
        return scores.size();
    }
}
