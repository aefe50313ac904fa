package org.inclusion.together;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.ItemRef;
import org.junit.jupiter.api.Test;

/** A session as a store keeps it: whole again afterwards, and never longer than its column. */
class SessionTextTest {

    private static final String LONGEST_ID = "x".repeat(64);
    private static final Instant AT = Instant.parse("2026-11-27T10:15:30.123456Z");

    private static LiveSession longest() {
        Map<Signal, Long> signals = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            signals.put(signal, 1_000_000L);
        }
        Place place = new Place(item(0), LONGEST_ID);
        SharedPosition position = new SharedPosition(place, SharedPosition.State.SUCCEEDED);
        Shared shared = new Shared(
                position, AT, LONGEST_ID, 1_000_000, PreparedSentence.LOOK_AT_THE_RING, 1_000_000, signals, List.of());
        for (int i = 1; shared.isNews(item(i)); i++) {
            shared = shared.succeeded(item(i), "f".repeat(32), AT);
        }
        Acquaintance known = new Acquaintance(Set.of(Drawing.UMBRELLA, Drawing.SCISSORS), "account", true, true);
        return new LiveSession("s", new LearnerId("odette"), "marc", LONGEST_ID, AT, 7, known, shared);
    }

    private static ItemRef item(int number) {
        return new ItemRef(LONGEST_ID, LONGEST_ID, "%064d".formatted(number));
    }

    @Test
    void theLongestSessionFitsIntoItsColumnAndIsReadAsItWas() {
        KeptSession kept = SessionText.kept(longest());
        assertThat(kept.content().length(), lessThanOrEqualTo(4_000));
        assertThat(SessionText.session(kept), equalTo(longest()));
    }
}
