package org.inclusion.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads exported rows as somebody would who knows the enumerations of the Coop and nothing of this library:
 * inclusion-numerique/coop-mediation-numerique, apps/web/prisma/schema.prisma at 46aa33bd (2026-06-30).
 */
final class CoopReader {

    private static final Set<String> TYPE = Set.of("individuel", "collectif");
    private static final Set<String> TYPE_LIEU = Set.of("lieu_activite", "domicile", "a_distance", "autre");
    private static final Set<String> MATERIEL = Set.of("ordinateur", "telephone", "tablette", "autre", "aucun");
    private static final Set<String> AUTONOMIE = Set.of("entierement_accompagne", "partiellement_autonome", "autonome");
    private static final Set<String> NIVEAU = Set.of("debutant", "intermediaire", "avance");
    private static final Set<String> REDIRECTION = Set.of(
            "administration",
            "mediation_numerique",
            "operateur_ou_organisme_en_charge",
            "aide_sociale",
            "insertion_professionnelle",
            "aide_aux_demarches_administratives",
            "autre");
    static final Set<String> THEMATIQUE = Set.of(
            "diagnostic_numerique",
            "prendre_en_main_du_materiel",
            "maintenance_de_materiel",
            "gere_ses_contenus_numeriques",
            "navigation_sur_internet",
            "email",
            "bureautique",
            "reseaux_sociaux",
            "sante",
            "banque_et_achats_en_ligne",
            "entrepreneuriat",
            "insertion_professionnelle",
            "securite_numerique",
            "parentalite",
            "scolarite_et_numerique",
            "creer_avec_le_numerique",
            "culture_numerique",
            "intelligence_artificielle",
            "aide_aux_demarches_administratives",
            "papiers_elections_citoyennete",
            "famille_scolarite",
            "social_sante",
            "travail_formation",
            "logement",
            "transports_mobilite",
            "argent_impots",
            "justice",
            "etrangers_europe",
            "loisirs_sports_culture",
            "associations");

    private CoopReader() {}

    /** Everything that is wrong with a row; nothing where the row is accepted. */
    static List<String> problems(Map<String, String> row) {
        List<String> problems = new ArrayList<>();
        boolean isCollective = "collectif".equals(row.get("type"));
        one(problems, row, "type", TYPE, true);
        one(problems, row, "type_lieu", TYPE_LIEU, true);
        one(problems, row, "autonomie", AUTONOMIE, false);
        one(problems, row, "niveau", NIVEAU, false);
        one(problems, row, "structure_de_redirection", REDIRECTION, false);
        many(problems, row, "materiel", MATERIEL);
        many(problems, row, "thematiques", THEMATIQUE);
        if (isCollective && !row.getOrDefault("autonomie", "").isEmpty()) {
            problems.add("autonomie of a workshop");
        }
        if (!isCollective && !row.getOrDefault("niveau", "").isEmpty()) {
            problems.add("niveau of one person");
        }
        if (Integer.parseInt(row.get("duree")) < 1) {
            problems.add("duree");
        }
        if (LocalDate.parse(row.get("date")).getYear() < 2020) {
            problems.add("date");
        }
        return problems;
    }

    private static void one(
            List<String> problems, Map<String, String> row, String column, Set<String> known, boolean needed) {
        String value = row.getOrDefault(column, "");
        if (value.isEmpty() ? needed : !known.contains(value)) {
            problems.add(column + "=" + value);
        }
    }

    private static void many(List<String> problems, Map<String, String> row, String column, Set<String> known) {
        String value = row.getOrDefault(column, "");
        if (!value.isEmpty() && !known.containsAll(List.of(value.split("\\|", -1)))) {
            problems.add(column + "=" + value);
        }
    }
}
