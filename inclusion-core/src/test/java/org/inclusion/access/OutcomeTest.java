package org.inclusion.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.inclusion.id.OpaqueId;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Outcome<Integer> REFUSED = Outcome.refused(Refusal.notFound("step", "s"));

    @Test
    void whatWasDoneIsSeenOtherwiseAndARefusalStaysOne() {
        assertThat(Outcome.done(3).map(three -> three * 2).orThrow(), equalTo(6));
        assertThat(REFUSED.map(three -> three * 2), equalTo(REFUSED));
        assertThat(Outcome.done(3).flatMap(three -> REFUSED), equalTo(REFUSED));
    }

    @Test
    void bothCasesFoldToOneAnswer() {
        assertThat(Outcome.done(3).fold(three -> "done " + three, refusal -> "refused"), equalTo("done 3"));
        assertThat(REFUSED.fold(three -> "done", refusal -> refusal.reason().code()), equalTo("refused.unknown-step"));
    }

    @Test
    void aCallerWhoDoesNotAskWhyFindsNothingWhereItWasRefused() {
        assertThat(Outcome.done(3).toOptional(), equalTo(Optional.of(3)));
        assertThat(REFUSED.toOptional(), equalTo(Optional.empty()));
        assertThat(Outcome.found(Optional.<Integer>empty(), "step", "s"), equalTo(REFUSED));
        assertThat(Outcome.found(Optional.of(3), "step", "s"), equalTo(Outcome.done(3)));
    }

    @Test
    void aRefusalThatNobodyExpectedSaysWhatItWas() {
        IllegalStateException bug = assertThrows(IllegalStateException.class, REFUSED::orThrow);
        assertThat(bug.getMessage(), containsString("refused.unknown-step"));
    }

    @Test
    void untilTheHostSaysOtherwiseNobodyHelpsAnybody() {
        Actor helper = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas"));
        LearnerId learner = new LearnerId("fatima");
        assertThat(Relations.none().helps(helper, learner, Instant.EPOCH), equalTo(false));
        assertThat(Relations.none().structuresOf(learner), equalTo(Set.of()));
        assertThat(Relations.none().helpedBy(helper, Instant.EPOCH), equalTo(Set.of()));
    }

    @Test
    void anIdOfTheRightShapeIsHandedBack() {
        assertThat(OpaqueId.require("step", "a.b_c~d-9"), equalTo("a.b_c~d-9"));
    }
}
