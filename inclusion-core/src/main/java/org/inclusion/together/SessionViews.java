package org.inclusion.together;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inclusion.words.LocalizedText;

/** Shows a session to either side. */
final class SessionViews {

    private final Places places;

    SessionViews(Places places) {
        this.places = places;
    }

    SeenByHelper toHelper(LiveSession session, Instant now) {
        Acquaintance acquaintance = session.acquaintance();
        Shared shared = session.shared();
        SharedPosition position = shared.position();
        Map<Signal, Long> signals = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            signals.put(signal, shared.signals().getOrDefault(signal, 0L));
        }
        return new SeenByHelper(
                session.id(),
                session.number(),
                session.status(now),
                until(session),
                acquaintance.drawings(),
                position,
                position == null ? null : places.inWords(position.place()).orElse(null),
                shared.pointed(),
                shared.pointings(),
                shared.sentence(),
                shared.sentences(),
                signals,
                successes(shared));
    }

    SeenByLearner toLearner(LiveSession session, Instant now) {
        Shared shared = session.shared();
        return new SeenByLearner(
                session.id(),
                session.number(),
                session.status(now),
                until(session),
                session.helper(),
                session.structure(),
                session.acquaintance().drawings(),
                shared.position(),
                shared.pointed(),
                shared.pointings(),
                shared.sentence(),
                shared.sentences(),
                successes(shared));
    }

    private static Instant until(LiveSession session) {
        return session.openedAt().plus(session.life());
    }

    private List<SharedSuccess> successes(Shared shared) {
        return shared.successes().stream()
                .map(success -> new SharedSuccess(success.number(), success.step(), title(success), success.answered()))
                .toList();
    }

    private LocalizedText title(Success success) {
        return places.inWords(new Place(success.step(), null))
                .map(PlaceInWords::title)
                .orElseGet(() -> LocalizedText.of(success.step().item()));
    }
}
