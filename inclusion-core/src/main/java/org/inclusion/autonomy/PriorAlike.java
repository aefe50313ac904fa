package org.inclusion.autonomy;

import org.inclusion.id.AreaId;

/** A prior that is alike in every area; see {@link Prior#alike}. */
record PriorAlike(double areaMean, double sd, double correlation) implements Prior {

    PriorAlike {
        PriorByArea.check(Double.isFinite(areaMean), "mean must be finite");
        PriorByArea.check(sd > 0 && Double.isFinite(sd), "sd must be above 0");
        PriorByArea.check(correlation >= 0 && correlation < 1, "correlation must be from 0 below 1");
    }

    @Override
    public double mean(AreaId area) {
        return areaMean;
    }

    @Override
    public double covariance(AreaId one, AreaId other) {
        return sd * sd * (one.equals(other) ? 1 : correlation);
    }
}
