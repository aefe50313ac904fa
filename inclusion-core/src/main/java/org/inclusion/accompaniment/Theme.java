package org.inclusion.accompaniment;

import java.util.Locale;

/**
 * A theme of an accompaniment: the thirty of the Coop de la médiation numérique, under its own names. The first
 * nineteen are mediation; the eleven behind them are administrative procedures.
 */
public enum Theme {
    /** Finding out what would be useful. */
    DIAGNOSTIC_NUMERIQUE,
    /** Getting to know a device. */
    PRENDRE_EN_MAIN_DU_MATERIEL,
    /** Keeping a device in order. */
    MAINTENANCE_DE_MATERIEL,
    /** Keeping files and pictures. */
    GERE_SES_CONTENUS_NUMERIQUES,
    /** Finding one's way on the internet. */
    NAVIGATION_SUR_INTERNET,
    /** E-mail. */
    EMAIL,
    /** Letters, tables and other documents. */
    BUREAUTIQUE,
    /** Social networks and talking to others. */
    RESEAUX_SOCIAUX,
    /** Health services online. */
    SANTE,
    /** Banking and buying online. */
    BANQUE_ET_ACHATS_EN_LIGNE,
    /** A professional's own business. */
    ENTREPRENEURIAT,
    /** Looking for work. */
    INSERTION_PROFESSIONNELLE,
    /** Safety and prevention. */
    SECURITE_NUMERIQUE,
    /** Parents, children and screens. */
    PARENTALITE,
    /** School with digital tools. */
    SCOLARITE_ET_NUMERIQUE,
    /** Making things. */
    CREER_AVEC_LE_NUMERIQUE,
    /** Understanding the digital world. */
    CULTURE_NUMERIQUE,
    /** Artificial intelligence. */
    INTELLIGENCE_ARTIFICIELLE,
    /** Help with administrative procedures. */
    AIDE_AUX_DEMARCHES_ADMINISTRATIVES,
    /** A procedure about papers, elections or citizenship. */
    PAPIERS_ELECTIONS_CITOYENNETE,
    /** A procedure about family or school. */
    FAMILLE_SCOLARITE,
    /** A procedure about social rights or health. */
    SOCIAL_SANTE,
    /** A procedure about work, training or a business. */
    TRAVAIL_FORMATION,
    /** A procedure about housing. */
    LOGEMENT,
    /** A procedure about transport. */
    TRANSPORTS_MOBILITE,
    /** A procedure about money or taxes. */
    ARGENT_IMPOTS,
    /** A procedure about justice. */
    JUSTICE,
    /** A procedure of foreigners, or about Europe. */
    ETRANGERS_EUROPE,
    /** A procedure about leisure, sports or culture. */
    LOISIRS_SPORTS_CULTURE,
    /** A procedure of associations. */
    ASSOCIATIONS;

    /**
     * The code of the theme in the Coop.
     *
     * @return the name in lower case: {@code email}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Tells whether the theme is an administrative procedure, or help with one.
     *
     * @return true from {@code AIDE_AUX_DEMARCHES_ADMINISTRATIVES} on
     */
    public boolean isProcedure() {
        return compareTo(AIDE_AUX_DEMARCHES_ADMINISTRATIVES) >= 0;
    }

    /**
     * Tells whether the theme is about somebody's health. The library proposes such a theme to nobody, and counts it in
     * no sum.
     *
     * @return true for {@code SANTE} and {@code SOCIAL_SANTE}
     */
    public boolean aboutHealth() {
        return this == SANTE || this == SOCIAL_SANTE;
    }
}
