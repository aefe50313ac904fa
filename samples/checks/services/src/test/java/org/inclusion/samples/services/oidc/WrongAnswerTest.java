package org.inclusion.samples.services.oidc;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.InstantSource;
import org.inclusion.samples.services.oidc.IdentityProvider.Kind;
import org.inclusion.samples.services.oidc.RelyingParty.Wrong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application that keeps to the letter finds each wrong answer where it is, and takes the one after it. */
class WrongAnswerTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private static final IdentityProvider PROCONNECT =
            new IdentityProvider(Kind.PROCONNECT, RelyingParty.REGISTRATION, InstantSource.fixed(NOW));

    private static final IdentityProvider FRANCECONNECT =
            new IdentityProvider(Kind.FRANCECONNECT, RelyingParty.REGISTRATION, InstantSource.fixed(NOW));

    @AfterEach
    void right() {
        PROCONNECT.answer(null);
        FRANCECONNECT.answer(null);
    }

    @AfterAll
    static void close() {
        PROCONNECT.close();
        FRANCECONNECT.close();
    }

    @Test
    void thereAreFortyAtLeast() {
        assertThat(WrongAnswer.values().length, greaterThan(39));
    }

    @ParameterizedTest
    @EnumSource
    void ofProConnectIsFoundWhereItIs(WrongAnswer wrong) throws Wrong {
        isFound(PROCONNECT, new RelyingParty(Kind.PROCONNECT, PROCONNECT.issuer(), NOW), wrong);
    }

    @ParameterizedTest
    @EnumSource
    void ofFranceConnectIsFoundWhereItIs(WrongAnswer wrong) throws Wrong {
        isFound(FRANCECONNECT, new RelyingParty(Kind.FRANCECONNECT, FRANCECONNECT.issuer(), NOW), wrong);
    }

    private static void isFound(IdentityProvider provider, RelyingParty host, WrongAnswer wrong) throws Wrong {
        host.signIn();
        provider.answer(wrong);
        assertThat(assertThrows(Wrong.class, host::signIn).part, is(wrong.part()));
        provider.answer(null);
        host.signIn();
    }
}
