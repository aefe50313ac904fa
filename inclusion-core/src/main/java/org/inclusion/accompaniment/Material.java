package org.inclusion.accompaniment;

import java.util.Locale;

/** The equipment that was used in an accompaniment, under the names of the Coop de la médiation numérique. */
public enum Material {
    /** A computer. */
    ORDINATEUR,
    /** A telephone. */
    TELEPHONE,
    /** A tablet. */
    TABLETTE,
    /** Something else. */
    AUTRE,
    /** None. */
    AUCUN;

    /**
     * The code in the Coop.
     *
     * @return the name in lower case: {@code ordinateur}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
