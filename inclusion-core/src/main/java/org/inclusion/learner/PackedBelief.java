package org.inclusion.learner;

import java.time.Instant;
import java.util.stream.IntStream;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;

/**
 * The section of a {@link PackedState} that has the belief: a time that may be missing, a mean an area, and the
 * covariances row by row to the diagonal; all numbers in single precision.
 */
final class PackedBelief {

    private final BeliefModel beliefs;

    PackedBelief(BeliefModel beliefs) {
        this.beliefs = beliefs;
    }

    String write(Belief belief) {
        Packing out = new Packing();
        out.timeIfAny(belief.at());
        for (int i = 0; i < belief.areas(); i++) {
            out.single(belief.mean(i));
        }
        for (int i = 0; i < belief.areas(); i++) {
            for (int j = 0; j <= i; j++) {
                out.single(belief.covariance(i, j));
            }
        }
        return out.text();
    }

    Belief read(String section) {
        Unpacking in = new Unpacking(section);
        Instant at = in.timeIfAny();
        int areas = beliefs.areas().size();
        double[] mean = singles(in, areas);
        double[] covariance = singles(in, areas * (areas + 1) / 2);
        in.end();
        return beliefs.restore(mean, covariance, at);
    }

    private static double[] singles(Unpacking in, int count) {
        return IntStream.range(0, count).mapToDouble(i -> in.single()).toArray();
    }
}
