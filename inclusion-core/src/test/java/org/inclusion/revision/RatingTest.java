package org.inclusion.revision;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.Optional;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.PostureReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RatingTest {

    @ParameterizedTest
    @CsvSource({
        "true, ALONE, GOOD",
        "true, SUPPORTED, GOOD",
        "true, TOGETHER, HARD",
        "false, ALONE, AGAIN",
        "false, SUPPORTED, AGAIN",
        "false, TOGETHER, AGAIN"
    })
    void whatSheDidHerselfIsARevision(boolean success, Help help, Rating rating) {
        assertThat(rating(success, help, null, null), equalTo(Optional.of(rating)));
        assertThat(rating(success, help, Posture.DONE_WITH, PostureReason.COULD_NOT), equalTo(Optional.of(rating)));
    }

    @ParameterizedTest
    @EnumSource(Help.class)
    void whatSomebodyDidInHerPlaceIsNone(Help help) {
        for (PostureReason reason : PostureReason.values()) {
            assertThat(rating(true, help, Posture.DONE_FOR, reason), equalTo(Optional.empty()));
        }
        assertThat(rating(true, help, Posture.DONE_FOR, null), equalTo(Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(names = "COULD_NOT", mode = EnumSource.Mode.EXCLUDE)
    void helpGivenForTheHelpersReasonsIsNone(PostureReason reason) {
        for (Help help : Help.values()) {
            assertThat(rating(true, help, Posture.DONE_WITH, reason), equalTo(Optional.empty()));
            assertThat(rating(false, help, Posture.TAUGHT, reason), equalTo(Optional.empty()));
        }
    }

    @Test
    void whatWasOnlyShownIsNone() {
        assertThat(rating(true, Help.SHOWN, null, null), equalTo(Optional.empty()));
        assertThat(rating(false, Help.SHOWN, Posture.TAUGHT, PostureReason.COULD_NOT), equalTo(Optional.empty()));
    }

    private static Optional<Rating> rating(
            boolean success, Help help, @Nullable Posture posture, @Nullable PostureReason reason) {
        Actor fatima = Ccas.learner("fatima");
        return Rating.of(Ccas.draft("p", fatima, fatima.asLearner(), Instant.parse("2026-11-24T09:00:00Z"))
                .helper(posture)
                .because(reason)
                .practised(Ccas.item("step"), success, help));
    }
}
