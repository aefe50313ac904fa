package org.inclusion.cohort;

import java.util.HashMap;
import java.util.Map;
import org.inclusion.id.AreaId;

/** People of one structure, added up. Used by one thread. */
final class PeopleSums {

    private final Map<AreaId, AreaSums> counted = new HashMap<>();
    private final Map<AreaId, AreaSums> newcomers = new HashMap<>();
    private final CountSums counts = new CountSums();
    private long people;

    /** Adds a person. */
    void add() {
        people++;
    }

    /** The sums of those whom published sums of the area have counted before. */
    AreaSums countedIn(AreaId area) {
        return counted.computeIfAbsent(area, unknown -> new AreaSums());
    }

    /** The sums of those whom no published sum of the area has counted. */
    AreaSums newIn(AreaId area) {
        return newcomers.computeIfAbsent(area, unknown -> new AreaSums());
    }

    /** The wishes that they said, and how they were accompanied and referred. */
    CountSums counts() {
        return counts;
    }

    long people() {
        return people;
    }

    /** These people and others, of whom none is among these. */
    PeopleSums plus(PeopleSums more) {
        PeopleSums all = new PeopleSums();
        all.addAll(this);
        all.addAll(more);
        return all;
    }

    private void addAll(PeopleSums more) {
        people += more.people;
        counts.addAll(more.counts);
        more.counted.forEach((area, sums) -> countedIn(area).addAll(sums));
        more.newcomers.forEach((area, sums) -> newIn(area).addAll(sums));
    }
}
