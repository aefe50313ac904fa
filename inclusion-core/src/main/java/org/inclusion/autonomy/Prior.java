package org.inclusion.autonomy;

import java.util.List;
import org.inclusion.id.AreaId;

/**
 * What is expected of a person before any evidence: a Gaussian over the areas. Immutable, equal by content.
 */
public sealed interface Prior permits PriorAlike, PriorByArea {

    /**
     * The mean of an area.
     *
     * @param area an area's id
     * @return logistic scale
     * @throws IllegalArgumentException if the prior says nothing of that area
     */
    double mean(AreaId area);

    /**
     * The covariance of two areas; with itself, an area's variance.
     *
     * @param one an area's id
     * @param other an area's id
     * @return covariance
     * @throws IllegalArgumentException if the prior says nothing of one of them
     */
    double covariance(AreaId one, AreaId other);

    /**
     * The same for every area, whatever the areas are.
     *
     * @param mean where a person is expected
     * @param sd how widely people differ, above 0
     * @param correlation how alike the areas of one person are, from 0 below 1
     * @return the prior
     * @throws IllegalArgumentException naming the setting out of range
     */
    static Prior alike(double mean, double sd, double correlation) {
        return new PriorAlike(mean, sd, correlation);
    }

    /**
     * Area by area, for an embedder who knows her people.
     *
     * @param areas ids of the areas
     * @param means one mean an area
     * @param covariance a square, symmetric and positive-definite table, in the order of the areas
     * @return the prior
     * @throws IllegalArgumentException naming the row or the area at fault
     */
    static Prior of(List<AreaId> areas, List<Double> means, List<List<Double>> covariance) {
        return new PriorByArea(areas, means, covariance);
    }
}
