package org.inclusion.content;

import java.net.URI;
import java.util.List;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A link of a pack to a useful site, with the wish, the competences, the themes and the words by which people find
 * it. Immutable.
 *
 * @param id id within its pack
 * @param title its title
 * @param href an https address
 * @param wish what a person says who needs it; null where the pack does not say
 * @param said more words that people say who need it, to be searched and not shown; null where the pack has none
 * @param find the words to look for at the address; null where the address says it all
 * @param asks what to have at hand there: papers, an account, a number; null where the pack does not say
 * @param otherwise what to do where the site does not answer: by telephone, at a counter, by post; null where the pack
 *     does not say
 * @param competences the competences of the framework that it is about, by id
 * @param themes the themes of the Coop de la médiation numérique that it belongs to, by code: {@code email}
 * @param discreet whether it is about violence, health, an addiction or asylum, so that no trace of a visit should stay
 *     on a device
 * @param checked the last check by a person; null until a person has checked it
 */
public record Resource(
        String id,
        LocalizedText title,
        URI href,
        @Nullable LocalizedText wish,
        @Nullable LocalizedText said,
        @Nullable LocalizedText find,
        @Nullable LocalizedText asks,
        @Nullable LocalizedText otherwise,
        List<String> competences,
        List<String> themes,
        boolean discreet,
        @Nullable PersonCheck checked) {

    /** Copies the lists. */
    public Resource {
        competences = List.copyOf(competences);
        themes = List.copyOf(themes);
    }
}
