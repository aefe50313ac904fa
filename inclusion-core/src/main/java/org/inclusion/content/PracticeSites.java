package org.inclusion.content;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The practice sites that an exercise may name: those of the library, and those that a host has besides. */
record PracticeSites(Set<String> names) {

    /** Each name is the last part of an address; a site with several tasks has one name for each. */
    private static final PracticeSites OF_THE_LIBRARY = new PracticeSites(Set.of(
            "allocations",
            "boutique",
            "boutique-acheter",
            "formulaire",
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
            "visio-entretien"));

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
