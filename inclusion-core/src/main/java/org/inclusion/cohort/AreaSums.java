package org.inclusion.cohort;

import java.util.ArrayList;
import java.util.List;

/** People whose level is established in one area, added up. Used by one thread. */
final class AreaSums {

    private final List<Counted> fresh = new ArrayList<>();
    private FirstAndLast levels = FirstAndLast.NOBODY;
    private long people;

    /** Adds a person. */
    void add(FirstAndLast one) {
        people++;
        levels = levels.plus(one);
    }

    /** Says how a person of these is counted whom no published sum has counted at her level of today. */
    void addFresh(Counted person) {
        fresh.add(person);
    }

    void addAll(AreaSums more) {
        people += more.people;
        levels = levels.plus(more.levels);
        fresh.addAll(more.fresh);
    }

    long people() {
        return people;
    }

    FirstAndLast levels() {
        return levels;
    }

    /** Those of them whom no published sum has counted at their level of today. */
    List<Counted> fresh() {
        return fresh;
    }

    /** These people and others, of whom none is among these. */
    AreaSums plus(AreaSums more) {
        AreaSums all = new AreaSums();
        all.addAll(this);
        all.addAll(more);
        return all;
    }
}
