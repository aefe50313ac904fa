package org.inclusion.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** In which order an erasure destroys rows: those that others come after go first; otherwise as they are listed. */
public final class ErasureOrder {

    private ErasureOrder() {}

    /**
     * Rows in the order of erasure, without those that an erasure leaves.
     *
     * @throws IllegalArgumentException if rows come after each other in a circle
     */
    public static List<Rows<?>> of(List<? extends Rows<?>> rows) {
        List<Rows<?>> waiting =
                rows.stream().filter(one -> one.erased().isPresent()).collect(Collectors.toCollection(ArrayList::new));
        List<Rows<?>> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Set<String> left = waiting.stream().map(Rows::name).collect(Collectors.toSet());
            Rows<?> next = waiting.stream()
                    .filter(one -> one.erasedAfter().stream().noneMatch(left::contains))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("an erasure never gets to " + left));
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }
}
