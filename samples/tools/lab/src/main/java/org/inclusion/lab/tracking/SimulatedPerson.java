package org.inclusion.lab.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.inclusion.autonomy.ResponseModel;
import org.inclusion.skill.ItemParameters;

/**
 * Someone who comes thirty times, learns a little each time and forgets in between. θ₀ ~ N(−.8, 1); gaps are
 * exponential with a mean of 12 days, in which θ ← B + (θ − B)·e^(−gap/240) + N(0, .035²·gap), B = −1.2. A session has
 * three questions (a uniform on .8–2, b ~ N(−.5, .9²) cut at ±2.5) and in three of ten a helper's rating (graded, a =
 * 1.3, thresholds −1, 0, 1, moved by the helper's severity N(0, .4²)); then θ ← θ + N(.10, .12²).
 */
final class SimulatedPerson {

    static final double START = -.8;
    static final double REST = -1.2;
    static final double TAU = 240;
    static final double DIFFUSION = .035;

    private static final int SESSIONS = 30;
    private static final int QUESTIONS = 3;

    /** An observation: the item as it is known, and the category. */
    record Seen(ItemParameters item, int category, boolean rating) {}

    /** A session: how long after the one before, where she truly was at its end, what was seen. */
    record Session(double gapDays, double ability, List<Seen> seen) {}

    private final SplittableRandom random;
    private double ability;

    SimulatedPerson(SplittableRandom random) {
        this.random = random;
        this.ability = START + random.nextGaussian();
    }

    List<Session> life() {
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            double gap = random.nextExponential() * 12;
            ability =
                    REST + (ability - REST) * Math.exp(-gap / TAU) + DIFFUSION * Math.sqrt(gap) * random.nextGaussian();
            List<Seen> seen = new ArrayList<>();
            for (int q = 0; q < QUESTIONS; q++) {
                double b = Math.max(-2.5, Math.min(2.5, -.5 + .9 * random.nextGaussian()));
                ItemParameters question = ItemParameters.of(random.nextDouble(.8, 2), b, 0, 0);
                seen.add(new Seen(question, answer(question), false));
            }
            if (random.nextDouble() < .3) {
                double severity = Severity.SD * random.nextGaussian();
                int category = answer(rating(severity));
                seen.add(new Seen(Severity.in(rating(0)), category, true));
            }
            sessions.add(new Session(gap, ability, seen));
            ability += .10 + .12 * random.nextGaussian();
        }
        return sessions;
    }

    private static ItemParameters rating(double severity) {
        return new ItemParameters(1.3, List.of(-1 + severity, severity, 1 + severity), 0, 0);
    }

    private int answer(ItemParameters item) {
        double draw = random.nextDouble();
        int highest = item.thresholds().size();
        for (int category = 0; category < highest; category++) {
            draw -= ResponseModel.probability(item, category, ability);
            if (draw < 0) {
                return category;
            }
        }
        return highest;
    }
}
