package org.inclusion.samples.portal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A login waits after five wrong passwords, an address after sixty, each to the end of the minute. */
class WrongPasswordsTest {

    private long nanoTime = Long.MAX_VALUE - Duration.ofSeconds(30).toNanos();

    private final WrongPasswords passwords = new WrongPasswords(() -> nanoTime);

    @Test
    void aLoginWaitsFromWhereverItIsTried() {
        for (int i = 0; i < 4; i++) {
            passwords.add(" Lucie", "address " + i);
        }
        assertThat(passwords.mayTry("lucie", "another"), is(true));
        passwords.add("lucie", "address 4");
        assertThat(passwords.mayTry("LUCIE ", "another"), is(false));
        assertThat(passwords.mayTry("ahmed", "address 4"), is(true));
        nanoTime += Duration.ofMinutes(1).toNanos();
        assertThat(passwords.mayTry("lucie", "another"), is(true));
    }

    @Test
    void anAddressWaitsWhateverLoginItTries() {
        for (int i = 0; i < 60; i++) {
            assertThat(passwords.mayTry("login " + i, "town hall"), is(true));
            passwords.add("login " + i, "town hall");
        }
        assertThat(passwords.mayTry("lucie", "town hall"), is(false));
        assertThat(passwords.mayTry("lucie", "home"), is(true));
    }

    @Test
    void everybodyWaitsWhereNoMemoryIsLeft() {
        for (int i = 0; i < 10_000; i++) {
            passwords.add("login " + i, "address " + i);
        }
        assertThat(passwords.mayTry("lucie", "home"), is(false));
    }
}
