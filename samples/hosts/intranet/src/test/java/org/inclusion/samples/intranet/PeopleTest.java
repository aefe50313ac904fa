package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.samples.intranet.people.People;
import org.junit.jupiter.api.Test;

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
}
