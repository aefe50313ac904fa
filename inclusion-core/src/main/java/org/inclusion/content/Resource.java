package org.inclusion.content;

import java.net.URI;
import java.util.List;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A link of a pack to a useful site, with the wish, the competences, the themes and the words by which people find it. Immutable.
 *
 * @param id id within its pack
 * @param title its title
 * @param href an https address
 * @param wish what a person says who needs it; null where the pack does not say
 * @param find the words to look for at the address; null where the address says it all
 * @param competences the competences of the framework that it is about, by id
 * @param themes the themes of the Coop de la médiation numérique that it belongs to, by code: {@code email}
 */
public record Resource(
        String id,
        LocalizedText title,
        URI href,
        @Nullable LocalizedText wish,
        @Nullable LocalizedText find,
        List<String> competences,
        List<String> themes) {

    /** Copies the lists. */
    public Resource {
        competences = List.copyOf(competences);
        themes = List.copyOf(themes);
    }
}
