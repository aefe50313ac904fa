package org.inclusion.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inclusion.words.LocalizedText;

/**
 * A text, read aloud: in all of the pack's languages or in some. Immutable.
 *
 * @param files BCP 47 tag to file name within the pack
 */
public record Narration(Map<String, String> files) {

    /**
     * Copies the files.
     *
     * @param files BCP 47 tag to file name
     */
    public Narration {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * The recording for a reader. Nobody is to hear another language than she reads.
     *
     * @param text the text that is read aloud
     * @param language the reader's language
     * @return the file in the very language in which she is shown the text, or empty
     */
    public Optional<String> beside(LocalizedText text, Locale language) {
        return Optional.ofNullable(files.get(text.shownIn(language)));
    }
}
