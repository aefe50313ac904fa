package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final LearnerId ODETTE = new LearnerId("c2d81e63");

    private final People people = People.ofTheDemo();

    @Test
    void aHelperHasThoseWhomTheDirectoryGivesHimAndNobodyElse() {
        Actor marc = people.byId("51d07b9e").orElseThrow().asActor();
        assertThat(people.helpedBy(marc, Instant.EPOCH), equalTo(Set.of(ODETTE)));
        assertThat(people.helps(marc, ODETTE, Instant.EPOCH), is(true));
        assertThat(people.helps(marc, new LearnerId("0f6b21d8"), Instant.EPOCH), is(false));
    }
}
