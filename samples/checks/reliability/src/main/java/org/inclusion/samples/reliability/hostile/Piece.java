package org.inclusion.samples.reliability.hostile;

import java.time.Instant;

/** Evidence as a page sends it. */
final class Piece {

    private Piece() {}

    static String practice(String id, Instant at, String more) {
        return "{\"id\":\"" + id + "\",\"kind\":\"practice\",\"at\":\"" + at
                + "\",\"pack\":\"premiers-pas\",\"version\":\"1.0.0\",\"item\":\"joindre-un-fichier\",\"success\":true,"
                + "\"help\":\"ALONE\"" + more + "}";
    }
}
