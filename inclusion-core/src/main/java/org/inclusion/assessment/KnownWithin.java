package org.inclusion.assessment;

/** Stops when the doubt about every area asked about is small enough; see {@link StopRule#sd}. */
record KnownWithin(double target) implements StopRule {

    KnownWithin {
        if (!(target > 0)) {
            throw new IllegalArgumentException("the target sd must be above 0, not " + target);
        }
    }

    @Override
    public boolean stops(Situation now) {
        return now.areas().stream()
                .allMatch(area -> now.belief().sd(now.beliefs().indexOf(area)) <= target);
    }
}
