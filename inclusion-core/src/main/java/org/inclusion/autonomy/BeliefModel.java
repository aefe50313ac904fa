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
 * How a belief moves: evidence narrows it, time widens it, a lesson lifts it a little. Pure, immutable, thread-safe.
 *
 * <p>One update serves all evidence. The marginal of its area is multiplied by the likelihood on Gauss–Hermite nodes, the
 * two new moments are read, and the other areas follow through the covariance (assumed-density filtering: Opper 1998;
 * Minka 2001). Drift is an Ornstein–Uhlenbeck process, so that it composes: 120 days at once equal 120 single days.
 */
@Internal
public final class BeliefModel {

    private static final int NODES = 21;

    /**
     * One answer never narrows an area to less than this share of its variance. Where the posterior is narrower than the
     * nodes stand apart, all mass falls on one node, and the quadrature would say that nothing is left to doubt.
     */
    private static final double NARROWEST = .01;

    private static final double SECONDS_A_DAY = 86_400;

    private final String name;
    private final List<AreaId> areas;
    private final BeliefSettings settings;
    private final double[][] priorCovariance;
    private final GaussHermite quadrature = new GaussHermite(NODES);

    /**
     * A model over the areas of a framework.
     *
     * @param framework gives the areas and their order
     * @param settings what the embedder chose
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
     * @param settings what the embedder chose
     * @throws IllegalArgumentException if an area stands twice, or the prior says nothing of one
     */
    public BeliefModel(String name, List<AreaId> areas, BeliefSettings settings) {
        this.name = name;
        this.areas = List.copyOf(areas);
        if (new HashSet<>(areas).size() != areas.size()) {
            throw new IllegalArgumentException("an area stands twice in " + areas);
        }
        this.settings = settings;
        this.priorCovariance = new double[areas.size()][areas.size()];
        for (int i = 0; i < areas.size(); i++) {
            for (int j = 0; j < areas.size(); j++) {
                priorCovariance[i][j] = settings.prior().covariance(areas.get(i), areas.get(j));
            }
        }
    }

    /**
     * Names the model and its settings: a belief kept under another name is computed anew from the evidence.
     *
     * @return a short text
     */
    public String version() {
        return "gaussian-1/" + name + "/" + settings.fingerprint();
    }

    /**
     * The areas that the beliefs are over.
     *
     * @return their ids, in the order of every belief
     */
    public List<AreaId> areas() {
        return areas;
    }

    /**
     * The place of an area in every belief.
     *
     * @param areaId the area's id
     * @return from 0
     * @throws IllegalArgumentException if there is no such area
     */
    public int indexOf(AreaId areaId) {
        int index = areas.indexOf(areaId);
        if (index < 0) {
            throw new IllegalArgumentException(name + " has no area " + areaId);
        }
        return index;
    }

    /**
     * What is believed before any evidence.
     *
     * @return the prior
     */
    public Belief prior() {
        double[] mean = new double[areas.size()];
        double[][] covariance = new double[areas.size()][];
        for (int i = 0; i < covariance.length; i++) {
            mean[i] = settings.prior().mean(areas.get(i));
            covariance[i] = priorCovariance[i].clone();
        }
        return new Belief(mean, covariance, null);
    }

    /**
     * What is believed after a piece of evidence, at the belief's own time. {@link #drift} comes first.
     *
     * @param belief before
     * @param areaId the evidence's area
     * @param measure what the evidence says about ability
     * @return after
     */
    public Belief update(Belief belief, AreaId areaId, Measure measure) {
        int area = indexOf(areaId);
        double mean = belief.mean(area);
        double sd = belief.sd(area);
        double mass = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < NODES; i++) {
            double z = quadrature.nodes[i];
            double weight = quadrature.weights[i]
                    * ResponseModel.probability(measure.parameters(), measure.category(), mean + sd * z);
            mass += weight;
            first += weight * z;
            second += weight * z * z;
        }
        if (!(mass > 0)) {
            // The likelihood vanishes on every node: nothing that doubles can express was learned.
            return belief;
        }
        double shift = first / mass;
        double spread = Math.max(NARROWEST, second / mass - shift * shift);
        return narrow(belief, area, mean + sd * shift, sd * sd * spread);
    }

    /**
     * What is believed later, when nothing was seen meanwhile. Doubt grows back to the prior's; it shrinks only where lessons
     * had made it wider than that.
     *
     * @param belief before
     * @param to when; before the belief's own time it changes nothing
     * @return at that time
     */
    public Belief drift(Belief belief, Instant to) {
        Instant from = belief.at();
        if (from == null || !to.isAfter(from)) {
            return from == null ? new Belief(belief.means(), belief.covariances(), to) : belief;
        }
        Belief later = drift(belief, Duration.between(from, to));
        return new Belief(later.means(), later.covariances(), to);
    }

    /**
     * What is believed after a time in which nothing was seen. It composes: one long time equals many short ones.
     *
     * @param belief before
     * @param gap how long, 0 or more
     * @return after, at the belief's own time
     * @throws IllegalArgumentException if the gap is below 0
     */
    public Belief drift(Belief belief, Duration gap) {
        if (gap.isNegative()) {
            throw new IllegalArgumentException("time goes forward only, not by " + gap);
        }
        double days = (gap.getSeconds() + gap.getNano() / 1e9) / SECONDS_A_DAY;
        double keepMean = Math.exp(-days / settings.forgettingDays());
        double keepDoubt = Math.exp(-2 * days / settings.doubtDays());
        double[] mean = belief.means();
        double[][] covariance = belief.covariances();
        for (int i = 0; i < mean.length; i++) {
            mean[i] = settings.restMean() + (mean[i] - settings.restMean()) * keepMean;
            for (int j = 0; j < mean.length; j++) {
                double rest = priorCovariance[i][j];
                covariance[i][j] = rest + (covariance[i][j] - rest) * keepDoubt;
            }
        }
        return new Belief(mean, covariance, belief.at());
    }

    /**
     * What is believed after a lesson was finished for the first time.
     *
     * @param belief before
     * @param areaId the area it trains
     * @return after: a little higher there, and a little less sure
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
     * What may be said of a person whose answers look random: the same, and as much of the prior's doubt on top as
     * that is probable. The mean stays, as those who fail easy questions are mostly people who begin. For reading; what is kept is
     * the belief.
     *
     * @param belief what is believed, taking the answers as meant
     * @param pattern how the answers look
     * @return the belief itself where they do not look random
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
     * How likely a category is for this person.
     *
     * @param belief what is believed of her
     * @param areaId the item's area
     * @param item the item
     * @param category the category
     * @return a probability, doubt included
     */
    public double predict(Belief belief, AreaId areaId, ItemParameters item, int category) {
        int area = indexOf(areaId);
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            sum += quadrature.weights[i]
                    * ResponseModel.probability(
                            item, category, belief.mean(area) + belief.sd(area) * quadrature.nodes[i]);
        }
        return sum;
    }

    /**
     * How likely an observed category was for this person, before it was seen.
     *
     * @param belief what was believed of her
     * @param areaId the item's area
     * @param measure what was seen
     * @return a probability, doubt included
     */
    public double predict(Belief belief, AreaId areaId, Measure measure) {
        return predict(belief, areaId, measure.parameters(), measure.category());
    }

    /**
     * How much the summed variances of all areas are expected to fall by one question.
     *
     * @param belief what is believed of her
     * @param areaId the question's area
     * @param item the question
     * @return 0 or more: (V_kk − E[V_kk after]) / V_kk² · Σ_j V_jk²
     */
    public double expectedGain(Belief belief, AreaId areaId, ItemParameters item) {
        int area = indexOf(areaId);
        double mean = belief.mean(area);
        double sd = belief.sd(area);
        // Over all categories together the second moment is the prior's, 1: only what the means take of it falls.
        double fall = 0;
        for (int category = 0; category <= item.thresholds().size(); category++) {
            double mass = 0;
            double first = 0;
            for (int i = 0; i < NODES; i++) {
                double z = quadrature.nodes[i];
                double weight = quadrature.weights[i] * ResponseModel.probability(item, category, mean + sd * z);
                mass += weight;
                first += weight * z;
            }
            if (mass > 0) {
                fall += first * first / mass;
            }
        }
        double variance = sd * sd;
        double columnSquared = 0;
        for (int j = 0; j < belief.areas(); j++) {
            columnSquared += belief.covariance(j, area) * belief.covariance(j, area);
        }
        return fall / variance * columnSquared;
    }

    /**
     * A belief from kept numbers, as a snapshot has them.
     *
     * @param mean one number an area
     * @param covariance row by row, the lower triangle with the diagonal
     * @param at when, or null for a prior
     * @return the belief
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

    private Belief narrow(Belief belief, int area, double newMean, double newVariance) {
        int size = belief.areas();
        double variance = belief.covariance(area, area);
        double[] mean = new double[size];
        double[][] covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            double ci = belief.covariance(i, area) / variance;
            mean[i] = belief.mean(i) + ci * (newMean - belief.mean(area));
            for (int j = 0; j <= i; j++) {
                double cj = belief.covariance(j, area) / variance;
                covariance[i][j] = belief.covariance(i, j) + ci * cj * (newVariance - variance);
                covariance[j][i] = covariance[i][j];
            }
        }
        return new Belief(mean, covariance, belief.at());
    }
}
