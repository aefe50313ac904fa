package org.inclusion.content;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The practice sites that an exercise may name: those of the library, and those that a host has besides. A site with several tasks has
 * a name for each: {@code medecin-annuler}. The pages of the servlet's module serve them.
 */
record PracticeSites(Set<String> names) {

    private static final PracticeSites OF_THE_LIBRARY = new PracticeSites(Set.of(
            "allocations",
            "boutique",
            "boutique-acheter",
            "compte",
            "formulaire",
            "formulaire-candidature",
            "journal",
            "liaison",
            "liaison-absence",
            "liaison-devoirs",
            "medecin",
            "medecin-annuler",
            "medecin-deplacer",
            "messagerie",
            "rendez-vous",
            "visio",
            "visio-entretien",
            "visio-famille"));

    PracticeSites {
        names = Set.copyOf(names);
    }

    /** The sites that the library has. */
    static PracticeSites ofTheLibrary() {
        return OF_THE_LIBRARY;
    }

    PracticeSites and(Collection<String> ofTheHost) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(ofTheHost);
        return new PracticeSites(all);
    }

    @Override
    public String toString() {
        return String.join(", ", new TreeSet<>(names));
    }
}
