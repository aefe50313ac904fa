package org.inclusion.formats;

import java.util.List;

/** Tells whether a point may be in France, overseas too: by rectangles, which only catch what cannot be right. */
final class France {

    private record Box(double south, double west, double north, double east) {

        boolean contains(double latitude, double longitude) {
            return south <= latitude && latitude <= north && west <= longitude && longitude <= east;
        }
    }

    private static final List<Box> BOXES = List.of(
            // Europe.
            new Box(41.2, -5.3, 51.2, 9.7),
            // Guadeloupe, Saint-Martin, Saint-Barthélemy, Martinique.
            new Box(14.3, -63.3, 18.2, -60.7),
            // Guyane.
            new Box(2.0, -54.7, 5.9, -51.5),
            // La Réunion.
            new Box(-21.5, 55.1, -20.8, 55.9),
            // Mayotte.
            new Box(-13.1, 44.9, -12.5, 45.4),
            // Saint-Pierre-et-Miquelon.
            new Box(46.7, -56.6, 47.2, -56.0),
            // Nouvelle-Calédonie.
            new Box(-22.9, 163.4, -19.4, 168.3),
            // Polynésie française.
            new Box(-28.0, -155.0, -7.7, -134.3),
            // Wallis-et-Futuna.
            new Box(-14.5, -178.3, -13.1, -176.0));

    private France() {}

    static boolean contains(double latitude, double longitude) {
        return BOXES.stream().anyMatch(box -> box.contains(latitude, longitude));
    }
}
