package org.inclusion.lab.tracking;

import java.time.Duration;
import java.util.List;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Prior;
import org.inclusion.evidence.Measure;
import org.inclusion.id.AreaId;
import org.inclusion.skill.ItemParameters;

/**
 * Ours: the library's own belief over one area. Evidence and learning are the library's; so is time, unless the walk of
 * the simulated people is given.
 */
final class FilterTracker implements Tracker {

    private static final AreaId AREA = new AreaId("area");

    private final BeliefModel model;
    private final Walk walk;
    private Belief belief;

    /** How a belief moves between two sessions. */
    interface Walk {
        Belief pass(BeliefModel model, Belief belief, double days);
    }

    private FilterTracker(BeliefModel model, Walk walk) {
        this.model = model;
        this.walk = walk;
        this.belief = model.prior();
    }

    /** Knows how the simulated people move, but for the time constant it is told. */
    static FilterTracker matched(double tau) {
        return new FilterTracker(model(Prior.alike(SimulatedPerson.START, 1, 0), tau), (model, belief, days) -> {
            double keep = Math.exp(-days / tau);
            double mean = SimulatedPerson.REST + (belief.mean(0) - SimulatedPerson.REST) * keep;
            double variance = belief.covariance(0, 0) * keep * keep
                    + SimulatedPerson.DIFFUSION * SimulatedPerson.DIFFUSION * days;
            return model.restore(new double[] {mean}, new double[] {variance}, null);
        });
    }

    /**
     * With the library's own drift, in which doubt grows back to the prior's; the prior is that of the
     * simulated people.
     */
    static FilterTracker libraryDrift(double tau) {
        return new FilterTracker(
                model(Prior.alike(SimulatedPerson.START, 1, 0), tau),
                (model, belief, days) -> model.drift(belief, Duration.ofNanos((long) (days * 86_400e9))));
    }

    private static BeliefModel model(Prior prior, double tau) {
        BeliefSettings standard = BeliefSettings.standard();
        return new BeliefModel(
                "track",
                List.of(AREA),
                new BeliefSettings(
                        prior,
                        standard.restMean(),
                        tau,
                        standard.doubtDays(),
                        standard.lessonGain(),
                        standard.lessonGainSd()));
    }

    @Override
    public void pass(double days) {
        belief = walk.pass(model, belief, days);
    }

    @Override
    public double reaches(ItemParameters item, int category) {
        double sum = 0;
        for (int c = category; c <= item.thresholds().size(); c++) {
            sum += model.predict(belief, AREA, item, c);
        }
        return sum;
    }

    @Override
    public void see(ItemParameters item, int category) {
        belief = model.update(belief, AREA, new Measure(item, category, true));
    }

    @Override
    public void learn() {
        belief = model.afterLesson(belief, AREA);
    }

    @Override
    public double mean() {
        return belief.mean(0);
    }

    @Override
    public double sd() {
        return belief.sd(0);
    }
}
