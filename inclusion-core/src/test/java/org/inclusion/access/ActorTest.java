package org.inclusion.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A host without a null checker reads roles and structures from tables of its own, where a column may be empty. */
@NullUnmarked
class ActorTest {

    @Test
    void aStructureThatIsNullIsNamed() {
        Set<String> structures = new HashSet<>(Arrays.asList("ccas", null));
        assertThat(
                refusal(Set.of(Role.HELPER), structures),
                equalTo("one of the structures of an actor is null: leave it out"));
    }

    @Test
    void aStructureThatIsNoIdIsNamedWithThePort() {
        assertThat(
                refusal(Set.of(), Set.of("MDS Pontivy")),
                allOf(containsString("\"MDS Pontivy\""), containsString("ActorResolver"), containsString("Names")));
        assertThat(refusal(Set.of(), Set.of("odette@example.org")), not(containsString("odette")));
        assertThat(refusal(Set.of(), Set.of("1 55 12 99 123 456")), not(containsString("99")));
    }

    @Test
    void structuresThatAreNullAreNamed() {
        assertThat(refusal(Set.of(Role.HELPER), null), equalTo("the structures of an actor are null, and not a set"));
    }

    @Test
    void aRoleThatIsNullIsNamed() {
        Set<Role> roles = new HashSet<>(Arrays.asList(Role.HELPER, null));
        assertThat(refusal(roles, Set.of("ccas")), equalTo("one of the roles of an actor is null: leave it out"));
    }

    private static String refusal(Set<Role> roles, Set<String> structures) {
        return assertThrows(IllegalArgumentException.class, () -> new Actor("marc", roles, structures))
                .getMessage();
    }
}
