package org.inclusion.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inclusion.words.LocalizedText;

/**
 * A text read aloud, as a sound file for each language of the pack or for some of them. Immutable. The pack format
 * {@code inclusion-pack/1} calls it {@code audio}.
 *
 * @param files BCP 47 tag to file name within the pack, see {@link ContentPack#file}
 */
public record Narration(Map<String, String> files) {

    /** Copies the files, and keeps their order. */
    public Narration {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * The sound file to offer beside a text. Nobody is to hear another language than the one in which the text
     * is shown.
     *
     * @param text the text that is read aloud
     * @param language the reader's language
     * @return the file in the very language in which the reader is shown the text; empty where there is none
     */
    public Optional<String> beside(LocalizedText text, Locale language) {
        return Optional.ofNullable(files.get(text.shownIn(language)));
    }
}
