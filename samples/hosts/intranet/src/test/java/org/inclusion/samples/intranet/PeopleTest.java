package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.samples.intranet.people.People;
import org.inclusion.samples.intranet.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {

    private static final LearnerId ODETTE = new LearnerId(Facts.idOf("odette"));

    private final People people = People.ofTheDemo(Training.ids());

    @Test
    void aHelperHasThoseWhomTheDirectoryGivesHimAndNobodyElse() {
        Actor marc = new Actor(Facts.idOf("marc"), Set.of(Role.HELPER), people.structuresOf("marc"));
        assertThat(people.helpedBy(marc, Instant.EPOCH), equalTo(Set.of(ODETTE)));
        assertThat(people.helps(marc, ODETTE, Instant.EPOCH), is(true));
        assertThat(people.helps(marc, new LearnerId(Facts.idOf("nadia")), Instant.EPOCH), is(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jean-Pierre Faure", "faure jean", "jeanpierre", "FAURE", "pierre f"})
    void anAgentFindsSomebodyHoweverTheNameIsWritten(String written) {
        assertThat(found(written), contains("Jean-Pierre Faure"));
    }

    @Test
    void peopleOfOneNameHaveTheirStreets() {
        assertThat(found("haddad nadia"), contains("Nadia Haddad", "Nadia Haddad"));
        assertThat(people.toldApartBy(Facts.idOf("nadia")), equalTo(Optional.of("rue du Lavoir")));
        assertThat(people.toldApartBy(Facts.idOf("nadia-h")), equalTo(Optional.of("place des Tilleuls")));
    }

    private List<String> found(String written) {
        Person marc = people.byLogin("marc").orElseThrow();
        return people.learnersNear(marc, written).stream().map(Person::name).toList();
    }
}
