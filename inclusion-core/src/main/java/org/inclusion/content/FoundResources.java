package org.inclusion.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The resources that a search found in the catalogue.
 *
 * @param resources a page of those that were found, the best first
 * @param all how many were found
 * @param whole how many of these have every word that was looked for; they come first, and the others have the most
 *     telling of the words
 * @param competences how many would be found with each competence chosen, by its id; a competence with none is left out
 * @param themes how many would be found with each theme chosen, by its code; a theme with none is left out
 */
public record FoundResources(
        List<Published<Resource>> resources,
        int all,
        int whole,
        Map<String, Integer> competences,
        Map<String, Integer> themes) {

    /** Copies the lists and the maps, in their order. */
    public FoundResources {
        resources = List.copyOf(resources);
        competences = Collections.unmodifiableMap(new LinkedHashMap<>(competences));
        themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
    }
}
