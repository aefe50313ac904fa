package org.inclusion.content;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The practice sites that an exercise may name: those of the library, and those that a host has besides. A site with
 * several tasks has a name for each: {@code medecin-annuler}. The pages of the servlet's module serve them.
 */
record PracticeSites(Set<String> names) {

    private static final PracticeSites OF_THE_LIBRARY = new PracticeSites(Set.of(
            "allocations",
            "attestation",
            "attestation-envoyer",
            "boutique",
            "boutique-acheter",
            "compte",
            "document",
            "document-droits",
            "formulaire",
            "formulaire-candidature",
            "formulaire-conge",
            "journal",
            "liaison",
            "liaison-absence",
            "liaison-devoirs",
            "medecin",
            "medecin-annuler",
            "medecin-deplacer",
            "messagerie",
            "offre",
            "offre-telephone",
            "planning",
            "planning-conge",
            "planning-heures",
            "rendez-vous",
            "visio",
            "visio-entretien",
            "visio-famille",
            "visio-reunion",
            "vote",
            "vote-projets"));

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

    /**
     * The exercises that name a site that there is not: whoever begins one would come to a page that is missing. An
     * empty name is a problem that the reader has found already.
     */
    Stream<PackProblem> unknownIn(PackContents contents) {
        return contents.exercises().entries().stream().flatMap(exercise -> {
            String site = exercise.item().site();
            return site == null || site.isEmpty() || names.contains(site)
                    ? Stream.empty()
                    : Stream.of(exercise.where()
                            .at("site")
                            .problem("no practice site \"" + site + "\": there are " + this));
        });
    }

    @Override
    public String toString() {
        return String.join(", ", new TreeSet<>(names));
    }
}
