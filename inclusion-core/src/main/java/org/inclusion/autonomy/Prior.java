package org.inclusion.autonomy;

import java.util.List;
import org.inclusion.id.AreaId;

/**
 * The ability that is expected of a person before any evidence: a Gaussian over the areas, on the logistic scale. A
 * host may choose it. Immutable, equal by content.
 */
public sealed interface Prior permits PriorAlike, PriorByArea {

    /**
     * The mean of an area, on the logistic scale.
     *
     * @throws IllegalArgumentException if the prior says nothing of that area
     */
    double mean(AreaId area);

    /**
     * The covariance of two areas; of an area with itself, its variance.
     *
     * @throws IllegalArgumentException if the prior says nothing of one of them
     */
    double covariance(AreaId one, AreaId other);

    /**
     * A prior that is alike in every area, for any areas.
     *
     * @param mean where a person is expected, logistic scale
     * @param sd how widely people differ, one standard deviation, above 0
     * @param correlation how alike the areas of one person are, from 0 below 1
     * @throws IllegalArgumentException naming the setting out of range
     */
    static Prior alike(double mean, double sd, double correlation) {
        return new PriorAlike(mean, sd, correlation);
    }

    /**
     * A prior with numbers for each area, for a host that knows its people.
     *
     * @param means one mean an area, in the order of the areas
     * @param covariance a square, symmetric and positive-definite table, in the order of the areas
     * @throws IllegalArgumentException naming the row or the area at fault
     */
    static Prior of(List<AreaId> areas, List<Double> means, List<List<Double>> covariance) {
        return new PriorByArea(areas, means, covariance);
    }
}
