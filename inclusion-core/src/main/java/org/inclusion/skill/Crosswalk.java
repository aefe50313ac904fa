package org.inclusion.skill;

import java.util.List;
import org.inclusion.words.LocalizedText;

/**
 * Says how the competences of one framework appear in another vocabulary. A competence may have several counterparts
 * there, and a counterpart several competences. Immutable.
 *
 * @param from the framework's id
 * @param to the other vocabulary's id
 * @param source the publication from which titles and links are taken
 * @param targets every entry of the other vocabulary, in its own order
 */
public record Crosswalk(String from, String to, String source, List<Target> targets) {

    /**
     * An entry of the other vocabulary.
     *
     * @param id its code there
     * @param title its name there
     * @param competences the ids of the competences it corresponds to, at least one
     */
    public record Target(String id, LocalizedText title, List<String> competences) {

        /** Copies the competences. */
        public Target {
            competences = List.copyOf(competences);
        }
    }

    /** Copies the targets. */
    public Crosswalk {
        targets = List.copyOf(targets);
    }

    /** From DigComp 3.0 to the sixteen competences of the French CRCN, which Pix uses. */
    public static Crosswalk digCompToCrcn() {
        return FrameworkReader.crosswalk("crosswalk-crcn.json");
    }

    /** From DigComp 3.0 to the nineteen mediation themes of the Coop de la médiation numérique. */
    public static Crosswalk digCompToCoopThemes() {
        return FrameworkReader.crosswalk("crosswalk-coop.json");
    }

    /**
     * From DigComp 3.0 to the nine services of places of digital mediation; the ids are names of
     * {@code place.PlaceService}.
     */
    public static Crosswalk digCompToPlaceServices() {
        return FrameworkReader.crosswalk("crosswalk-places.json");
    }

    /**
     * The entries to which a competence corresponds; none where the other vocabulary does not have it.
     *
     * @param competenceId {@code "2.2"}
     */
    public List<Target> counterpartsOf(String competenceId) {
        return targets.stream()
                .filter(target -> target.competences().contains(competenceId))
                .toList();
    }
}
