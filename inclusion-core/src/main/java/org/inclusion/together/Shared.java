package org.inclusion.together;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.evidence.ItemRef;
import org.jspecify.annotations.Nullable;

/**
 * The things that the two sides of a session share. Signals, pointings and sentences are counters that grow, so that a
 * page that comes back sees whether there was a new one. Immutable.
 *
 * @param position where she is; null before she was anywhere
 * @param positionedAt when that position came; null with the position
 * @param pointed the anchor that the helper points at, in the item of the position; null for none
 * @param pointings how often the helper has pointed
 * @param sentence the sentence that the helper sent last; null for none
 * @param sentences how many sentences the helper has sent
 * @param signals how often she gave each signal; one that is missing was never given
 * @param successes the successes, each step once, oldest first
 */
record Shared(
        @Nullable SharedPosition position,
        @Nullable Instant positionedAt,
        @Nullable String pointed,
        long pointings,
        @Nullable PreparedSentence sentence,
        long sentences,
        Map<Signal, Long> signals,
        List<Success> successes) {

    /**
     * So many steps succeed in an hour at most; a page that tells more is not believed. The text of a session has
     * room for these.
     */
    static final int MOST_SUCCESSES = 8;

    static final Shared NOTHING = new Shared(null, null, null, 0, null, 0, Map.of(), List.of());

    Shared {
        signals = Map.copyOf(signals);
        successes = List.copyOf(successes);
    }

    /** A pointing holds in its item alone. */
    Shared at(SharedPosition now, Instant when) {
        boolean stays =
                position != null && position.place().item().equals(now.place().item());
        return new Shared(now, when, stays ? pointed : null, pointings, sentence, sentences, signals, successes);
    }

    Shared pointedAt(String anchor) {
        return new Shared(position, positionedAt, anchor, pointings + 1, sentence, sentences, signals, successes);
    }

    Shared said(PreparedSentence sent) {
        return new Shared(position, positionedAt, pointed, pointings, sent, sentences + 1, signals, successes);
    }

    Shared signalled(Signal signal) {
        Map<Signal, Long> more = new EnumMap<>(Signal.class);
        more.putAll(signals);
        more.merge(signal, 1L, Long::sum);
        return new Shared(position, positionedAt, pointed, pointings, sentence, sentences, more, successes);
    }

    /** Whether a success of a step is new to the session. */
    boolean isNews(ItemRef step) {
        return successes.size() < MOST_SUCCESSES
                && successes.stream().noneMatch(known -> known.step().equals(step));
    }

    Shared succeeded(ItemRef step, String evidenceId, Instant at) {
        List<Success> more = new ArrayList<>(successes);
        more.add(new Success(successes.size() + 1L, step, evidenceId, at, false));
        return with(more);
    }

    Optional<Success> success(long number) {
        return successes.stream().filter(success -> success.number() == number).findFirst();
    }

    Shared answered(Success success) {
        return with(successes.stream()
                .map(known -> known.number() == success.number() ? known.answeredNow() : known)
                .toList());
    }

    private Shared with(List<Success> changed) {
        return new Shared(position, positionedAt, pointed, pointings, sentence, sentences, signals, changed);
    }
}
