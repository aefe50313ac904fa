package org.inclusion.samples.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a run that fails small: leaves steps out as long as the same thing does not hold. */
final class Shrinking {

    private static final int MOST_RUNS = 150;

    private final long seed;
    private final Scale scale;
    private final @Nullable Mutant mutant;
    private int runs;

    Shrinking(long seed, Scale scale, @Nullable Mutant mutant) {
        this.seed = seed;
        this.scale = scale;
        this.mutant = mutant;
    }

    /** The steps that are left, of which the last one is that after which it did not hold. */
    List<Step> of(Run failed) {
        Violation violation = failed.violation().orElseThrow();
        List<Step> steps = new ArrayList<>(Step.all(Chance.STEPS.of(seed), scale).stream()
                .filter(step -> step.number() <= violation.step())
                .toList());
        for (int chunk = steps.size() / 2; chunk > 0; chunk /= 2) {
            int from = 0;
            while (from < steps.size() && runs < MOST_RUNS) {
                List<Step> fewer = new ArrayList<>(steps);
                fewer.subList(from, Math.min(from + chunk, steps.size())).clear();
                if (fails(fewer, violation.invariant())) {
                    steps = fewer;
                } else {
                    from += chunk;
                }
            }
        }
        return steps;
    }

    private boolean fails(List<Step> steps, Invariant invariant) {
        runs++;
        Optional<Violation> found = Run.of(seed, scale, mutant, steps).violation();
        return found.filter(one -> one.invariant() == invariant).isPresent();
    }
}
