package org.inclusion.samples.embedding.plain;

import java.util.List;
import org.inclusion.access.NameSearch;

/** The search behind the address that the page for helpers asks. */
final class PeopleOfTheStructure {

    private PeopleOfTheStructure() {}

    /** Whom a helper may meet: at most twenty, from three letters on. */
    static List<Found> found(String letters, List<Found> ofTheStructure) {
        NameSearch search = NameSearch.of(letters);
        return letters.strip().length() < 3
                ? List.of()
                : ofTheStructure.stream()
                        .filter(person -> search.finds(person.name()))
                        .limit(20)
                        .toList();
    }

    record Found(String id, String name, String about) {}
}
