package org.inclusion.content;

import org.jspecify.annotations.Nullable;

/**
 * The conditions of a search in the catalogue of resources. Conditions that are null leave nothing out.
 *
 * @param words words of a wish, of a title or of what is looked for there; in any order, without accents if need be.
 *     Empty for all
 * @param goal the id of a goal of the content: resources about the competences of its steps
 * @param competence the id of a competence of the framework
 * @param theme the code of a theme of the Coop de la médiation numérique: {@code email}
 * @param skip how many of the found resources are skipped, for the next part of a long list; 0 or more
 * @param limit how many are given at most; 1 to {@value #MOST}
 */
public record ResourceSearch(
        String words,
        @Nullable String goal,
        @Nullable String competence,
        @Nullable String theme,
        int skip,
        int limit) {

    /** The most resources that are given at once. */
    public static final int MOST = 50;

    /** @throws IllegalArgumentException if a number is out of its range */
    public ResourceSearch {
        if (skip < 0 || limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("skip is 0 or more, and limit 1 to " + MOST);
        }
    }
}
