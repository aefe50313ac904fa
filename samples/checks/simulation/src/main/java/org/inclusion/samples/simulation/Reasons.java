package org.inclusion.samples.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.followup.PromiseState;
import org.inclusion.followup.Try;
import org.inclusion.outbox.Letter;
import org.jspecify.annotations.Nullable;

/** Why letters leave: none may once its reason is known to be over, and whoever sends it has asked afterwards. */
final class Reasons implements CallWatch {

    /** A letter as it was when its sender asked whether it may leave. */
    private record Asked(
            String letter,
            long moment,
            Instant at,
            @Nullable Person hidden,
            int takenBack) {}

    private final Town town;
    private final Map<Object, Asked> asked = new HashMap<>();
    private final Map<String, Long> over = new HashMap<>();
    private final Map<String, Instant> hours = new HashMap<>();

    Reasons(Town town) {
        this.town = town;
    }

    @Override
    public void noted(Call call, @Nullable Object answer) {
        Object who = town.scheduler().whoRuns();
        if (who != null && call.name().equals("OutboxStore.lent") && answer instanceof Optional<?> lent) {
            lent.map(Letter.class::cast).ifPresent(letter -> asked.put(who, asked(letter)));
        }
    }

    private Asked asked(Letter letter) {
        Person hidden = town.personOf(new LearnerId(letter.person()))
                .filter(person -> person.hidden && person.takingBack == 0 && !person.destroyed)
                // What is about an id that began anew while a move was committed is not about what is hidden.
                .filter(person -> !town.committed().hasBegunAnew(person, letter.person(), town.clocksDiffer()))
                .orElse(null);
        return new Asked(
                letter.id(),
                town.scheduler().pauses(),
                town.clock().now(),
                hidden,
                hidden == null ? 0 : hidden.takenBack);
    }

    /** What is acknowledged of a promise: every hour that it had before is over. */
    void stands(PromiseState state) {
        long moment = town.scheduler().pauses();
        String stands = state.hasEnded() ? null : state.meetingId();
        Stream.concat(Stream.of(state.promise().id()), state.tries().stream().map(Try::id))
                .filter(id -> !id.equals(stands))
                .forEach(id -> over.putIfAbsent(id, moment));
        if (stands != null && state.meetsAt() != null) {
            hours.put(stands, state.meetsAt());
        }
    }

    /** What is wrong with a letter that leaves now. */
    Optional<String> wrong(String letter, @Nullable String meeting) {
        Asked before = asked.get(town.scheduler().whoRuns());
        if (before == null || !before.letter().equals(letter)) {
            return Optional.of("a letter left, and nobody had asked whether it may");
        }
        if (before.hidden() != null && before.hidden().takenBack == before.takenBack()) {
            return Optional.of("a letter about somebody left, whose erasure had been asked for");
        }
        if (meeting != null && over.getOrDefault(meeting, Long.MAX_VALUE) < before.moment()) {
            return Optional.of("a reminder left of an hour that did not stand any more");
        }
        Instant hour = meeting == null ? null : hours.get(meeting);
        return hour != null && !before.at().isBefore(hour) && !town.isAnyClockWrong()
                ? Optional.of("a reminder left after its hour")
                : Optional.empty();
    }
}
