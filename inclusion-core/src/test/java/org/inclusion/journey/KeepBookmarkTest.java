package org.inclusion.journey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import org.inclusion.Acting;
import org.inclusion.Ccas;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where she stopped. */
class KeepBookmarkTest {

    private static final String STEP = "joindre-un-fichier";

    private final Ccas ccas = new Ccas();
    private final LearnerId yann = new LearnerId("hers-yann");
    private final Acting herself = ccas.as(Ccas.learner("hers-yann"));
    private final Acting marc = ccas.as(Ccas.helper());

    @AfterEach
    void close() {
        ccas.close();
    }

    @Test
    void sheGoesOnWhereShePausedOnWhateverDevice() {
        herself.keepPlace(yann, STEP, "stop-1", null).orThrow();
        ccas.clock.forward(Duration.ofMinutes(1));
        marc.keepPlace(yann, STEP, "stop-2", null).orThrow();

        assertThat(herself.bookmark(yann, STEP).orThrow().place(), equalTo("stop-2"));
        assertThat(herself.latestBookmark(yann).orThrow().item(), equalTo(STEP));
    }

    @Test
    void whatArrivesLateChangesNothingAndSheIsToldWhereSheIs() {
        Instant early = ccas.clock.instant();
        ccas.clock.forward(Duration.ofMinutes(1));
        herself.keepPlace(yann, STEP, "stop-2", null).orThrow();

        assertThat(herself.keepPlace(yann, STEP, "stop-1", early).orThrow().place(), equalTo("stop-2"));
    }

    @Test
    void aClockThatIsFastHoldsNothingBack() {
        Instant now = ccas.clock.instant();

        Instant kept = herself.keepPlace(yann, STEP, "stop-1", now.plus(Duration.ofDays(9)))
                .orThrow()
                .at();

        assertThat(kept, equalTo(now));
        assertThat(herself.keepPlace(yann, STEP, "stop-2", null).orThrow().place(), equalTo("stop-2"));
    }

    @Test
    void whatIsFinishedIsForgotten() {
        herself.keepPlace(yann, STEP, "stop-1", null).orThrow();

        herself.forgetPlace(yann, STEP, null).orThrow();

        assertThat(herself.bookmark(yann, STEP), equalTo(Outcome.refused(Refusal.notFound("bookmark", STEP))));
        assertThat(herself.latestBookmark(yann), equalTo(Outcome.refused(Refusal.notFound("bookmark", "hers-yann"))));
    }

    @Test
    void whatIsNoIdIsRefused() {
        assertThat(
                herself.keepPlace(yann, "a b", "stop-1", null),
                equalTo(Outcome.refused(Refusal.invalid("item", "misshapen-id"))));
        assertThat(
                herself.forgetPlace(yann, "", null), equalTo(Outcome.refused(Refusal.invalid("item", "misshapen-id"))));
        assertThat(
                herself.keepPlace(yann, STEP, "é", null),
                equalTo(Outcome.refused(Refusal.invalid("place", "misshapen-id"))));
        assertThat(
                herself.keepPlace(yann, STEP, "stop-1", Instant.MIN),
                equalTo(Outcome.refused(Refusal.invalid("at", "time-out-of-range"))));
    }

    @Test
    void aPlaceIsNoEvidenceAndWhoLooksAtItIsNoted() {
        herself.keepPlace(yann, STEP, "stop-1", null).orThrow();
        assertThat(herself.history(yann, null, 10).orThrow().evidence(), is(empty()));
        assertThat(herself.whoLooked(yann).orThrow(), is(empty()));

        marc.bookmark(yann, STEP).orThrow();

        assertThat(herself.whoLooked(yann).orThrow().stream().map(Look::what).toList(), contains(Look.What.PATH));
    }

    @Test
    void noPlaceIsKeptInWhatIsNotThere() {
        assertThat(
                herself.keepPlace(yann, "nulle-part", "stop-1", null),
                equalTo(Outcome.refused(Refusal.notFound("step", "nulle-part"))));
    }
}
