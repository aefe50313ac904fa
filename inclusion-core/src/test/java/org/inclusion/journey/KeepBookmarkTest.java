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
        herself.about(yann).bookmarks().keep(STEP, "stop-1", null).orThrow();
        ccas.clock.forward(Duration.ofMinutes(1));
        marc.about(yann).bookmarks().keep(STEP, "stop-2", null).orThrow();

        assertThat(herself.about(yann).bookmarks().find(STEP).orThrow().anchor(), equalTo("stop-2"));
        assertThat(herself.about(yann).bookmarks().latest().orThrow().item(), equalTo(STEP));
    }

    @Test
    void whatArrivesLateChangesNothingAndSheIsToldWhereSheIs() {
        Instant early = ccas.clock.instant();
        ccas.clock.forward(Duration.ofMinutes(1));
        herself.about(yann).bookmarks().keep(STEP, "stop-2", null).orThrow();

        assertThat(
                herself.about(yann)
                        .bookmarks()
                        .keep(STEP, "stop-1", early)
                        .orThrow()
                        .anchor(),
                equalTo("stop-2"));
    }

    @Test
    void aClockThatIsFastHoldsNothingBack() {
        Instant now = ccas.clock.instant();

        Instant kept = herself.about(yann)
                .bookmarks()
                .keep(STEP, "stop-1", now.plus(Duration.ofDays(9)))
                .orThrow()
                .at();

        assertThat(kept, equalTo(now));
        assertThat(
                herself.about(yann)
                        .bookmarks()
                        .keep(STEP, "stop-2", null)
                        .orThrow()
                        .anchor(),
                equalTo("stop-2"));
    }

    @Test
    void whatIsFinishedIsForgotten() {
        herself.about(yann).bookmarks().keep(STEP, "stop-1", null).orThrow();

        herself.about(yann).bookmarks().forget(STEP, null).orThrow();

        assertThat(
                herself.about(yann).bookmarks().find(STEP),
                equalTo(Outcome.refused(Refusal.notFound("bookmark", STEP))));
        assertThat(
                herself.about(yann).bookmarks().latest(),
                equalTo(Outcome.refused(Refusal.notFound("bookmark", "hers-yann"))));
    }

    @Test
    void whatIsNoIdIsRefused() {
        assertThat(
                herself.about(yann).bookmarks().keep("a b", "stop-1", null),
                equalTo(Outcome.refused(Refusal.invalid("item", "misshapen-id"))));
        assertThat(
                herself.about(yann).bookmarks().forget("", null),
                equalTo(Outcome.refused(Refusal.invalid("item", "misshapen-id"))));
        assertThat(
                herself.about(yann).bookmarks().keep(STEP, "é", null),
                equalTo(Outcome.refused(Refusal.invalid("anchor", "misshapen-id"))));
        assertThat(
                herself.about(yann).bookmarks().keep(STEP, "stop-1", Instant.MIN),
                equalTo(Outcome.refused(Refusal.invalid("at", "time-out-of-range"))));
    }

    @Test
    void aPlaceIsNoEvidenceAndWhoLooksAtItIsNoted() {
        herself.about(yann).bookmarks().keep(STEP, "stop-1", null).orThrow();
        assertThat(herself.about(yann).history(null, 10).orThrow().evidence(), is(empty()));
        assertThat(herself.about(yann).whoLooked().orThrow(), is(empty()));

        marc.about(yann).bookmarks().find(STEP).orThrow();

        assertThat(
                herself.about(yann).whoLooked().orThrow().stream()
                        .map(Look::what)
                        .toList(),
                contains(Look.What.PATH));
    }

    @Test
    void noPlaceIsKeptInWhatIsNotThere() {
        assertThat(
                herself.about(yann).bookmarks().keep("nulle-part", "stop-1", null),
                equalTo(Outcome.refused(Refusal.notFound("step", "nulle-part"))));
    }
}
