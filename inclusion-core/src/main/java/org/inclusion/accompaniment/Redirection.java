package org.inclusion.accompaniment;

import java.util.Locale;

/** The kind of structure to which a learner was directed, under the names of the Coop de la médiation numérique. */
public enum Redirection {
    /** An administration: town hall, prefecture. */
    ADMINISTRATION,
    /** Another structure of digital mediation. */
    MEDIATION_NUMERIQUE,
    /** The body that is in charge of the procedure. */
    OPERATEUR_OU_ORGANISME_EN_CHARGE,
    /** A structure of social help. */
    AIDE_SOCIALE,
    /** A structure that helps to find work. */
    INSERTION_PROFESSIONNELLE,
    /** A structure that helps with procedures. */
    AIDE_AUX_DEMARCHES_ADMINISTRATIVES,
    /** Another structure. */
    AUTRE;

    /**
     * The code in the Coop.
     *
     * @return the name in lower case: {@code administration}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
