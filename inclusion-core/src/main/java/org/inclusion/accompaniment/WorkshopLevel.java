package org.inclusion.accompaniment;

import java.util.Locale;

/**
 * The level for which a workshop was announced, under the names of the Coop de la médiation numérique. It says nothing
 * about those who came.
 */
public enum WorkshopLevel {
    /** For those who begin. */
    DEBUTANT,
    /** For those who have begun. */
    INTERMEDIAIRE,
    /** For those who know their way. */
    AVANCE;

    /**
     * The code in the Coop.
     *
     * @return the name in lower case: {@code debutant}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
