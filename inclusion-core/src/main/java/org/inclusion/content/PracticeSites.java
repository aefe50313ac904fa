package org.inclusion.content;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The practice sites that an exercise may name: those of the library, and those that a host has besides. */
record PracticeSites(Set<String> names) {

    private static final PracticeSites OF_THE_LIBRARY =
            new PracticeSites(Set.of("allocations", "journal", "messagerie", "rendez-vous"));

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
