package org.inclusion.cohort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Renews each count of wishes or steps that ten people are new to, and lets the others stand. A person who was counted
 * once for a wish or a step stays counted for it. So a count differs from every earlier one by ten people who came to
 * it, beside those who left.
 *
 * <p>Used once, by one thread.
 */
final class CountRenewal {

    private final String structure;
    private final Map<Figure, CountRow> standing = new HashMap<>();
    private final Instant now;
    private final List<Counted> counted = new ArrayList<>();

    /**
     * Begins with what is published.
     *
     * @param standing the published counts, also of figures of other kinds
     * @param now when the run began
     */
    CountRenewal(String structure, List<CountRow> standing, Instant now) {
        this.structure = structure;
        this.now = now;
        standing.forEach(row -> this.standing.put(row.figure(), row));
    }

    /**
     * The counts of one kind to publish.
     *
     * @param today the people of today
     * @param among how many people they are among
     */
    List<CountRow> rows(Figure.Kind kind, CountSums today, long among) {
        Set<Figure> figures = new LinkedHashSet<>(standing.keySet());
        figures.addAll(today.figures());
        return figures.stream()
                .filter(figure -> figure.kind() == kind)
                .flatMap(figure -> row(figure, today, among).stream())
                .toList();
    }

    private Optional<CountRow> row(Figure figure, CountSums today, long among) {
        long people = today.people(figure);
        List<Counted> fresh = today.fresh(figure);
        // After erasures, more may be counted than there are. Then the count stands.
        if (fresh.size() < Suppression.FEWEST || people > among) {
            return Optional.ofNullable(standing.get(figure));
        }
        counted.addAll(fresh);
        return Optional.of(new CountRow(structure, figure, people, among, now));
    }

    /** The people whom the renewed counts count for the first time. */
    List<Counted> counted() {
        return counted;
    }
}
