package org.inclusion.lti.web;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The sentences of the entrance's own pages, in one language: French, or English. Immutable. */
public final class PageWords {

    private static final PageWords FRENCH = read(Locale.FRENCH);

    private static final PageWords ENGLISH = read(Locale.ENGLISH);

    private final Locale language;
    private final Map<String, String> sentences;

    private PageWords(Locale language, Map<String, String> sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /** The sentences for a reader's language; French where it is neither. */
    public static PageWords in(Locale language) {
        return language.getLanguage().equals("en") ? ENGLISH : FRENCH;
    }

    private static PageWords read(Locale language) {
        String name = "words/" + language.getLanguage() + ".json";
        try (InputStream in = PageWords.class.getResourceAsStream(name)) {
            Map<String, String> sentences =
                    LtiAnswer.JSON.readValue(Objects.requireNonNull(in, name), new TypeReference<>() {});
            return new PageWords(language, Map.copyOf(sentences));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Locale language() {
        return language;
    }

    /** A sentence. */
    public String say(String key) {
        return Objects.requireNonNull(sentences.get(key), key);
    }
}
