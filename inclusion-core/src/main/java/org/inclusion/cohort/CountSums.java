package org.inclusion.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People of one structure, counted by the wishes they said or the steps they took. Used by one thread. */
final class CountSums {

    /** Those of one figure. */
    private static final class OfFigure {
        private final List<Counted> fresh = new ArrayList<>();
        private long known;
    }

    private final Map<Figure, OfFigure> figures = new HashMap<>();

    /** Adds a person whom a published count of the figure has counted. */
    void addKnown(Figure figure) {
        of(figure).known++;
    }

    /** Adds a person whom no published count of the figure has counted. */
    void addFresh(Counted person) {
        of(person.figure()).fresh.add(person);
    }

    void addAll(CountSums more) {
        more.figures.forEach((figure, sums) -> {
            OfFigure all = of(figure);
            all.known += sums.known;
            all.fresh.addAll(sums.fresh);
        });
    }

    List<Figure> figures() {
        return List.copyOf(figures.keySet());
    }

    long people(Figure figure) {
        OfFigure sums = figures.get(figure);
        return sums == null ? 0 : sums.known + sums.fresh.size();
    }

    /** Those whom no published count of the figure has counted. */
    List<Counted> fresh(Figure figure) {
        OfFigure sums = figures.get(figure);
        return sums == null ? List.of() : sums.fresh;
    }

    private OfFigure of(Figure figure) {
        return figures.computeIfAbsent(figure, unknown -> new OfFigure());
    }
}
