package org.inclusion.place;

/**
 * A circle around a point. It is computed in integers, so that every store finds and orders the same places. Distances
 * are those of a plane that touches the earth at the centre, which is right within one part in a hundred in
 * metropolitan France, and less exact nearer to a pole.
 *
 * @param centre the centre, between 80 degrees south and north
 * @param metres the radius, from 100 to 100,000
 */
public record Around(Coordinates centre, int metres) {

    /** The longest radius in metres. */
    public static final int FARTHEST = 100_000;

    private static final int NEAREST = 100;

    private static final int POLAR = 80_000_000;

    /**
     * Checks the circle.
     *
     * @throws IllegalArgumentException if it is too small or too large, or too near to a pole
     */
    public Around {
        if (metres < NEAREST || metres > FARTHEST) {
            throw new IllegalArgumentException("metres must be " + NEAREST + " to " + FARTHEST);
        }
        if (Math.abs(centre.latitude()) > POLAR) {
            throw new IllegalArgumentException("too near to a pole");
        }
    }

    /**
     * How much shorter a degree of longitude is here than one of latitude.
     *
     * @return in hundredths, from 17 to 100
     */
    public int hundredths() {
        return (int) Math.round(100 * Math.cos(Math.toRadians(centre.latitudeInDegrees())));
    }

    /**
     * The radius northwards.
     *
     * @return in millionths of a degree of latitude
     */
    public int north() {
        return (int) Math.ceil(1_000_000.0 * metres / Coordinates.METRES_A_DEGREE);
    }

    /**
     * The radius eastwards.
     *
     * @return in millionths of a degree of longitude
     */
    public int east() {
        return (int) Math.ceil(100.0 * north() / hundredths());
    }

    /**
     * A number that grows with the distance of a point from the centre: the square of the distance in
     * hundred-millionths of a degree. A store that computes it in its database uses this very formula.
     *
     * @param point a point within the square around the circle
     * @return 0 or more
     */
    public long rank(Coordinates point) {
        long up = (long) (point.latitude() - centre.latitude()) * 100;
        long along = (long) (point.longitude() - centre.longitude()) * hundredths();
        return up * up + along * along;
    }

    /**
     * The rank of the circle itself: no point within has a higher one.
     *
     * @return above 0
     */
    public long farthestRank() {
        long radius = (long) north() * 100;
        return radius * radius;
    }

    /**
     * Tells whether a point lies within the circle.
     *
     * @param point any point
     * @return true on the circle, too
     */
    public boolean contains(Coordinates point) {
        return Math.abs((long) point.latitude() - centre.latitude()) <= north()
                && Math.abs((long) point.longitude() - centre.longitude()) <= east()
                && rank(point) <= farthestRank();
    }
}
