package org.inclusion.samples.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.together.SeenByHelper;
import org.inclusion.together.SeenByLearner;
import org.jspecify.annotations.Nullable;

/** What both sides of a person's live help were told: sessions go on from there, and never back. */
final class LiveKnown {

    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Integer> signals = new HashMap<>();
    private final Map<String, Set<Long>> changes = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private @Nullable String session;

    /** The session that her page joined last. */
    @Nullable
    String session() {
        return session;
    }

    void joined(String id) {
        session = ended.contains(id) ? session : id;
    }

    void ended(String id) {
        ended.add(id);
        left(id);
    }

    /** Her page leaves a session, which may go on. */
    void left(String id) {
        if (id.equals(session)) {
            session = null;
        }
    }

    /** She gave a signal; says what is wrong, if anything is. */
    Optional<String> signalled(SeenByLearner seen) {
        signals.merge(seen.session(), 1, Integer::sum);
        return changed(seen.session(), seen.number());
    }

    /** The helper said something; says what is wrong, if anything is. */
    Optional<String> changed(SeenByHelper seen) {
        return changed(seen.session(), seen.number());
    }

    /** Of two changes with one number, the second was written over the first. */
    private Optional<String> changed(String id, long number) {
        return changes.computeIfAbsent(id, session -> new HashSet<>()).add(number)
                ? Optional.empty()
                : Optional.of("two changes of live help have the number " + number);
    }

    /** What is known when somebody begins to ask. */
    Before before() {
        return new Before(this, Map.copyOf(numbers), Map.copyOf(signals), Set.copyOf(ended));
    }

    private void told(String id, long number) {
        numbers.merge(id, number, Math::max);
    }

    /** What was told before somebody asked, which the answer may not fall behind. */
    record Before(LiveKnown all, Map<String, Long> numbers, Map<String, Integer> signals, Set<String> ended) {

        Optional<String> wrong(SeenByLearner seen) {
            return wrong(seen.session(), seen.number());
        }

        Optional<String> wrong(SeenByHelper seen) {
            long given =
                    seen.signals().values().stream().mapToLong(Long::longValue).sum();
            int told = signals.getOrDefault(seen.session(), 0);
            return given < told
                    ? Optional.of("of " + told + " signals of live help, " + given + " are left")
                    : wrong(seen.session(), seen.number());
        }

        private Optional<String> wrong(String id, long number) {
            long told = numbers.getOrDefault(id, Long.MIN_VALUE);
            all.told(id, number);
            if (ended.contains(id)) {
                return Optional.of("live help that had ended went on");
            }
            return number < told ? Optional.of("live help went back from " + told + " to " + number) : Optional.empty();
        }
    }
}
