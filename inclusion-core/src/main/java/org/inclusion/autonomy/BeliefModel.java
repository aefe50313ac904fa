package org.inclusion.autonomy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Measure;
import org.inclusion.id.AreaId;
import org.inclusion.skill.Framework;
import org.inclusion.skill.ItemParameters;
import org.jspecify.annotations.Nullable;

/**
 * How a belief moves and what a belief predicts: evidence narrows a belief, time widens it, a finished lesson lifts it
 * a little. Pure, immutable, thread-safe.
 *
 * <p>One update serves all evidence. The marginal of its area is multiplied by the likelihood on Gauss–Hermite nodes,
 * the two new moments are read, and the other areas follow through the covariance (assumed-density filtering: M. Opper,
 * A Bayesian Approach to On-line Learning, 1998; T. Minka, Expectation Propagation, 2001).
 */
@Internal
public final class BeliefModel {

    private final String name;
    private final List<AreaId> areas;
    private final BeliefSettings settings;
    private final double[][] priorCovariance;
    private final Drift drift;

    /**
     * A model over the areas of a framework.
     *
     * @throws IllegalArgumentException if the prior says nothing of one of the areas
     */
    public BeliefModel(Framework framework, BeliefSettings settings) {
        this(framework.id(), framework.areaIds(), settings);
    }

    /**
     * A model over areas.
     *
     * @param name names the areas in {@link #version}
     * @param areas ids of the areas, in the order of every belief
     * @throws IllegalArgumentException if an area stands twice, or the prior says nothing of one
     */
    public BeliefModel(String name, List<AreaId> areas, BeliefSettings settings) {
        this.name = name;
        this.areas = List.copyOf(areas);
        if (new HashSet<>(areas).size() != areas.size()) {
            throw new IllegalArgumentException("an area stands twice in " + areas);
        }
        this.settings = settings;
        this.priorCovariance = priorCovariance(this.areas, settings.prior());
        this.drift = new Drift(settings, priorCovariance);
    }

    private static double[][] priorCovariance(List<AreaId> areas, Prior prior) {
        double[][] covariance = new double[areas.size()][areas.size()];
        for (int i = 0; i < areas.size(); i++) {
            for (int j = 0; j < areas.size(); j++) {
                covariance[i][j] = prior.covariance(areas.get(i), areas.get(j));
            }
        }
        return covariance;
    }

    /** Names the model and its settings: a belief kept under another name is computed anew from the evidence. */
    public String version() {
        return "gaussian-1/" + name + "/" + settings.fingerprint();
    }

    /** The ids of the areas that the beliefs are over, in the order of every belief. */
    public List<AreaId> areas() {
        return areas;
    }

    /**
     * The index of an area in every belief, from 0.
     *
     * @throws IllegalArgumentException if there is no such area
     */
    public int indexOf(AreaId areaId) {
        int index = areas.indexOf(areaId);
        if (index < 0) {
            throw new IllegalArgumentException(name + " has no area " + areaId);
        }
        return index;
    }

    /** The belief before any evidence. */
    public Belief prior() {
        double[] mean = areas.stream().mapToDouble(settings.prior()::mean).toArray();
        return new Belief(mean, priorCovariance, null);
    }

    /**
     * The belief after a piece of evidence, at the belief's own time. The caller lets the belief {@link #drift} first.
     *
     * @param belief before
     * @param areaId the evidence's area
     * @param measure what the evidence says about ability
     */
    public Belief update(Belief belief, AreaId areaId, Measure measure) {
        return update(belief, areaId, measure, 1);
    }

    /**
     * The belief after a piece of evidence that counts for less than a whole one: its likelihood is raised to a power
     * (A. O'Hagan, Fractional Bayes Factors, Journal of the Royal Statistical Society B 57, 1995).
     *
     * @param belief before
     * @param areaId the evidence's area
     * @param measure what the evidence says about ability
     * @param share how much it counts, above 0 to 1
     */
    public Belief update(Belief belief, AreaId areaId, Measure measure, double share) {
        int area = indexOf(areaId);
        return Marginal.of(belief, area).update(belief, area, measure, share);
    }

    /**
     * The belief at a later time, when nothing was seen meanwhile. Doubt grows back to the prior's; it shrinks only
     * where lessons had made it wider than that.
     *
     * @param belief before; a prior has no time yet, and only gets one
     * @param to when; before the belief's own time it changes nothing
     */
    public Belief drift(Belief belief, Instant to) {
        Instant from = belief.at();
        if (from == null) {
            return belief.at(to);
        }
        return to.isAfter(from) ? drift(belief, Duration.between(from, to)).at(to) : belief;
    }

    /**
     * The belief after a time in which nothing was seen. One long time equals many short ones.
     *
     * @param belief before
     * @param gap how long, 0 or more
     * @return after, at the belief's own time
     * @throws IllegalArgumentException if the gap is below 0
     */
    public Belief drift(Belief belief, Duration gap) {
        return drift.over(gap, belief);
    }

    /**
     * The belief after a lesson was finished for the first time: a little higher in its area, and a little less sure.
     *
     * @param belief before
     * @param areaId the area that the lesson trains
     */
    public Belief afterLesson(Belief belief, AreaId areaId) {
        int area = indexOf(areaId);
        double[] mean = belief.means();
        double[][] covariance = belief.covariances();
        mean[area] += settings.lessonGain();
        covariance[area][area] += settings.lessonGainSd() * settings.lessonGainSd();
        return new Belief(mean, covariance, belief.at());
    }

    /**
     * The belief to read where the answers look random: as much of the prior's doubt is added as randomness is
     * probable. The mean stays, because people who fail easy questions are mostly beginners. For reading only; what is
     * kept is the belief itself.
     *
     * @param belief what is believed, taking the answers as meant
     * @param pattern how the answers look
     * @return the belief itself where the answers do not look random
     */
    public Belief doubting(Belief belief, AnsweringPattern pattern) {
        if (!pattern.looksRandom()) {
            return belief;
        }
        double random = pattern.probability();
        double[][] covariance = belief.covariances();
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                covariance[i][j] += random * priorCovariance[i][j];
            }
        }
        return new Belief(belief.means(), covariance, belief.at());
    }

    /**
     * The probability, from 0 to 1, that a person shows a category on an item, doubt included.
     *
     * @param belief what is believed of her
     * @param areaId the item's area
     */
    public double predict(Belief belief, AreaId areaId, ItemParameters item, int category) {
        return Marginal.of(belief, indexOf(areaId)).predict(item, category);
    }

    /**
     * The probability, from 0 to 1, that an observed category had before it was seen, doubt included.
     *
     * @param belief what was believed of her before
     * @param areaId the item's area
     * @param measure what was seen
     */
    public double predict(Belief belief, AreaId areaId, Measure measure) {
        return predict(belief, areaId, measure.parameters(), measure.category());
    }

    /**
     * The expected fall of the variances of all areas together by one question (minimum expected posterior variance: W.
     * van der Linden, Psychometrika 63, 1998).
     *
     * @param belief what is believed of her
     * @param areaId the question's area k
     * @param item the question
     * @return 0 or more: (V_kk − E[V_kk after]) / V_kk² · Σ_j V_jk²
     */
    public double expectedGain(Belief belief, AreaId areaId, ItemParameters item) {
        int area = indexOf(areaId);
        Marginal marginal = Marginal.of(belief, area);
        double columnSquared = 0;
        for (int j = 0; j < belief.areas(); j++) {
            columnSquared += belief.covariance(j, area) * belief.covariance(j, area);
        }
        return marginal.expectedFall(item) / marginal.variance() * columnSquared;
    }

    /**
     * A belief from the numbers that a snapshot keeps.
     *
     * @param mean one number an area
     * @param covariance row by row, the lower triangle with the diagonal
     * @param at when, or null for a prior
     * @throws IllegalArgumentException if the sizes do not fit the areas, or a number is not finite, or a variance not
     *     above 0
     */
    public Belief restore(double[] mean, double[] covariance, @Nullable Instant at) {
        int size = areas.size();
        if (mean.length != size || covariance.length != size * (size + 1) / 2) {
            throw new IllegalArgumentException("a belief over " + name + " has " + size + " areas");
        }
        double[][] full = new double[size][size];
        int next = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                full[i][j] = covariance[next];
                full[j][i] = covariance[next++];
                if (!Double.isFinite(full[i][j])) {
                    throw new IllegalArgumentException("covariance of " + areas.get(i) + " is " + full[i][j]);
                }
            }
            if (!(full[i][i] > 0) || !Double.isFinite(mean[i])) {
                throw new IllegalArgumentException(
                        "belief of " + areas.get(i) + " has mean " + mean[i] + " and variance " + full[i][i]);
            }
        }
        return new Belief(mean.clone(), full, at);
    }
}
