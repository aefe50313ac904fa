package org.inclusion.lab.calibration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.lab.table.Groups;
import org.inclusion.lab.table.Responses;
import org.inclusion.skill.ItemParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupDifferencesTest {

    private static final int PERSONS = 2_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anItemThatIsHarderForOneGroupIsToldAndNoOther(long seed) {
        List<Warning> warnings = differences(people(seed)
                .meanOfB(-.8)
                .forB(4, ItemParameters.of(1.2, .9, 0, 0))
                .answer(PERSONS));
        assertThat(warnings.stream().map(Warning::subject).toList(), is(List.of("q4")));
        assertThat(warnings.get(0).figures().get("score_difference"), allOf(greaterThan(.1), lessThan(.3)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anItemThatIsAsHardButDuller(long seed) {
        List<Warning> warnings = differences(people(seed)
                .meanOfB(-.5)
                .forB(4, ItemParameters.of(.2, 0, 0, 0))
                .answer(2 * PERSONS));
        assertThat(warnings.stream().map(Warning::subject).toList(), is(List.of("q4")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aGroupThatIsLessAbleIsNoItemsFault(long seed) {
        assertThat(differences(people(seed).meanOfB(-1).missing(.2).answer(PERSONS)), is(empty()));
    }

    @Test
    void amongManyPeopleWhatIsSignificantButSmallIsNotTold() {
        Responses responses =
                people(4).forB(4, ItemParameters.of(1.2, .15, 0, 0)).answer(20_000);
        assertThat(differences(responses), is(empty()));
    }

    @Test
    void gradedItemsAreComparedToo() {
        List<ItemParameters> items = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            items.add(new ItemParameters(1.3, List.of(-1 + .1 * i, 0.0 + .1 * i, .9 + .1 * i), 0, 0));
        }
        Responses responses = new SimulatedPeople(items, 5)
                .meanOfB(-.5)
                .forB(2, new ItemParameters(1.3, List.of(0.0, 1.0, 1.9), 0, 0))
                .answer(PERSONS);
        assertThat(differences(responses).stream().map(Warning::subject).toList(), is(List.of("q2")));
    }

    @Test
    void aSmallGroupIsNamedAndNotCompared() {
        Responses responses = people(6).answer(PERSONS);
        Map<String, String> groups = new HashMap<>();
        for (int person = 0; person < PERSONS; person++) {
            groups.put("p" + person, person < 99 ? "few" : person % 2 == 0 ? "A" : "B");
        }
        List<Warning> warnings = warnings(responses, new Groups(groups));
        assertThat(warnings.stream().map(Warning::code).toList(), is(List.of(Warning.Code.GROUP_TOO_SMALL)));
        assertThat(warnings.get(0).subject(), is("few"));
        assertThat(warnings.get(0).figures(), is(Map.of("people", 99.0)));
    }

    private static SimulatedPeople people(long seed) {
        List<ItemParameters> items = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            items.add(ItemParameters.of(1 + .05 * i, -1.2 + .3 * i, 0, 0));
        }
        return new SimulatedPeople(items, seed);
    }

    private static List<Warning> differences(Responses responses) {
        return warnings(responses, SimulatedPeople.groups(responses));
    }

    private static List<Warning> warnings(Responses responses, Groups groups) {
        return Calibration.of("1", responses, responses.items(), Map.of(), new Population(0, 1), groups, told -> {})
                .warnings();
    }
}
