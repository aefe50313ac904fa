package org.inclusion.place;

/**
 * A point on the earth, in millionths of a degree (WGS 84). Whole numbers are the same in every database.
 *
 * @param latitude from -90,000,000 to 90,000,000
 * @param longitude from -180,000,000 to 180,000,000
 */
public record Coordinates(int latitude, int longitude) {

    private static final int A_DEGREE = 1_000_000;

    /** The metres of a degree of latitude, on a sphere of 6,371 km. */
    static final double METRES_A_DEGREE = 111_194.93;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if there is no such point
     */
    public Coordinates {
        if (Math.abs((long) latitude) > 90L * A_DEGREE || Math.abs((long) longitude) > 180L * A_DEGREE) {
            throw new IllegalArgumentException("no such point on the earth");
        }
    }

    /**
     * A point, rounded to a millionth of a degree: eleven centimetres.
     *
     * @param latitude in degrees, north above 0
     * @param longitude in degrees, east above 0
     * @return the point
     * @throws IllegalArgumentException if there is no such point
     */
    public static Coordinates of(double latitude, double longitude) {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no such point on the earth");
        }
        return new Coordinates((int) Math.round(latitude * A_DEGREE), (int) Math.round(longitude * A_DEGREE));
    }

    /**
     * The latitude.
     *
     * @return in degrees
     */
    public double latitudeInDegrees() {
        return (double) latitude / A_DEGREE;
    }

    /**
     * The longitude.
     *
     * @return in degrees
     */
    public double longitudeInDegrees() {
        return (double) longitude / A_DEGREE;
    }

    /**
     * How far another point is, as the crow flies.
     *
     * @param other another point
     * @return in metres
     */
    public int metresTo(Coordinates other) {
        double from = Math.toRadians(latitudeInDegrees());
        double to = Math.toRadians(other.latitudeInDegrees());
        double north = Math.sin((to - from) / 2);
        double east = Math.sin(Math.toRadians(other.longitudeInDegrees() - longitudeInDegrees()) / 2);
        double part = north * north + Math.cos(from) * Math.cos(to) * east * east;
        double angle = 2 * Math.toDegrees(Math.asin(Math.min(1, Math.sqrt(part))));
        return (int) Math.round(angle * METRES_A_DEGREE);
    }
}
