package org.inclusion.samples.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.inclusion.memory.MemoryTransaction;
import org.inclusion.outbox.Letter;
import org.inclusion.outbox.Notice;
import org.jspecify.annotations.Nullable;

/** Which letters were put down with an act that stands, and which have left. */
final class Letters implements CallWatch {

    private final Map<MemoryTransaction, List<Letter>> open = new HashMap<>();
    private final Map<String, Letter> standing = new LinkedHashMap<>();
    private final Map<String, Integer> left = new HashMap<>();
    private @Nullable String wrong;

    @Override
    public void noted(Call call, @Nullable Object answer) {
        if (call.name().equals("OutboxStore.put")) {
            List<Letter> put = call.argument(1);
            open.computeIfAbsent(call.tx(), tx -> new ArrayList<>()).addAll(put);
        }
    }

    void committed(MemoryTransaction tx) {
        List<Letter> put = open.remove(tx);
        if (put != null) {
            put.forEach(letter -> standing.put(letter.id(), letter));
        }
    }

    /** Says that the host has taken a letter. */
    void left(String letter, String what, boolean mayComeAgain) {
        if (!standing.containsKey(letter)) {
            wrong = what + " left, and what it tells was undone";
        }
        int times = left.merge(letter, 1, Integer::sum);
        if (times > 1 && !mayComeAgain) {
            wrong = what + " left twice, and nothing had failed";
        }
    }

    /** What is wrong, if anything is. */
    Optional<String> wrong() {
        return Optional.ofNullable(wrong);
    }

    /** A notice that did not leave, though everything was sent. A reminder may have nothing to say any more. */
    Optional<Letter> neverLeft(Predicate<String> isExcused) {
        return standing.values().stream()
                .filter(letter -> letter.kind().equals(Notice.LETTER))
                .filter(letter -> !left.containsKey(letter.id()) && !isExcused.test(letter.person()))
                .findFirst();
    }
}
