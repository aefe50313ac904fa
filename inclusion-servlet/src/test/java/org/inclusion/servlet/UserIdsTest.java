package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalLong;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.InvalidConfigurationException;
import org.inclusion.access.Actor;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of a host's users become opaque ids, and numbers again. */
class UserIdsTest {

    private final UserIds ids = UserIds.ofHex("0f".repeat(32));

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 4_711, -1, Long.MAX_VALUE, Long.MIN_VALUE})
    void anIdIsThatOfOneNumberAndActorsTakeIt(long user) {
        String id = ids.idOf(user);
        assertThat(ids.userOf(id), is(OptionalLong.of(user)));
        assertThat(ids.idOf(user), equalTo(id));
        assertThat(new Actor(id, Set.of(), Set.of("ccas")).id(), equalTo(id));
        assertThat(UserIds.ofHex("0e".repeat(32)).idOf(user), not(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "~host", "~guest", "4711", "p-17", "AAAAAAAAAAAAAAAAAAAAAA", "é", "gone-AAAAAAAAAAAAAAAAA"})
    void whatIsNoIdOfTheKeyIsNobody(String id) {
        assertThat(ids.userOf(id), is(OptionalLong.empty()));
    }

    @Test
    void anIdOfAnotherKeyOrWithAnotherLastLetterIsNobody() {
        assertThat(ids.userOf(UserIds.ofHex("0e".repeat(32)).idOf(1)), is(OptionalLong.empty()));
        String id = ids.idOf(1);
        for (char last : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            String other = id.substring(0, 21) + last;
            assertThat(ids.userOf(other).isPresent(), is(other.equals(id)));
        }
    }

    @Test
    void aHostWhoseUsersHaveAnotherKeyThanBeforeIsRefusedAtTheStart() {
        InMemoryStores stores = new InMemoryStores();
        ids.checkedBy(Inclusion.builder().stores(stores)).build().close();
        UserIds other = UserIds.ofHex("0e".repeat(32));
        assertThat(
                assertThrows(
                                InvalidConfigurationException.class,
                                () -> other.checkedBy(Inclusion.builder().stores(stores))
                                        .build())
                        .getMessage(),
                containsString("the key of your UserIds"));
        ids.checkedBy(Inclusion.builder().stores(stores)).build().close();
    }

    @Test
    void aKeyThatIsTooShortIsNamedAndNotRepeated() {
        assertThrows(IllegalArgumentException.class, () -> new UserIds(new byte[31]));
        String told = assertThrows(IllegalArgumentException.class, () -> UserIds.ofHex("secret"))
                .getMessage();
        assertThat(told, containsString("64"));
        assertThat(told, not(containsString("secret")));
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> UserIds.ofHex(null))
                        .getMessage(),
                containsString("missing"));
    }
}
