package org.inclusion.skill;

import java.util.ArrayList;
import java.util.List;
import org.inclusion.words.LocalizedText;

/**
 * How the competences of one framework appear in another vocabulary. Immutable. A competence may have several
 * counterparts, and a counterpart several competences.
 *
 * @param from the framework's id
 * @param to the other vocabulary's id
 * @param source where titles and links come from
 * @param targets the other vocabulary, whole, in its own order
 */
public record Crosswalk(String from, String to, String source, List<Target> targets) {

    /**
     * One entry of the other vocabulary.
     *
     * @param id its own code
     * @param title its own name
     * @param competences the competences it corresponds to, at least one
     */
    public record Target(String id, LocalizedText title, List<String> competences) {

        /**
         * Copies the competences.
         *
         * @param id its own code
         * @param title its own name
         * @param competences the competences it corresponds to
         */
        public Target {
            competences = List.copyOf(competences);
        }
    }

    /**
     * Copies the targets.
     *
     * @param from the framework's id
     * @param to the other vocabulary's id
     * @param source where titles and links come from
     * @param targets the other vocabulary
     */
    public Crosswalk {
        targets = List.copyOf(targets);
    }

    /**
     * DigComp 3.0 to the sixteen competences of the French CRCN, which Pix uses.
     *
     * @return the crosswalk
     */
    public static Crosswalk digCompToCrcn() {
        return FrameworkReader.crosswalk("crosswalk-crcn.json");
    }

    /**
     * DigComp 3.0 to the nineteen mediation themes of the Coop de la médiation numérique.
     *
     * @return the crosswalk
     */
    public static Crosswalk digCompToCoopThemes() {
        return FrameworkReader.crosswalk("crosswalk-coop.json");
    }

    /**
     * The counterparts of a competence.
     *
     * @param competenceId {@code "2.2"}
     * @return the entries it appears in; empty where there is none
     */
    public List<Target> counterpartsOf(String competenceId) {
        List<Target> counterparts = new ArrayList<>();
        for (Target target : targets) {
            if (target.competences().contains(competenceId)) {
                counterparts.add(target);
            }
        }
        return List.copyOf(counterparts);
    }
}
