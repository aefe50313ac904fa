package org.inclusion.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One text in one language or more. Immutable.
 *
 * <p>Languages are BCP 47 tags. A reader is served by RFC 4647 <em>lookup</em>: {@code fr-CA} falls back to {@code fr},
 * and then to the first language that the author gave.
 */
public final class LocalizedText {

    private final Map<String, String> texts;

    private LocalizedText(Map<String, String> texts) {
        // Thousands of texts have one language: the small map holds less.
        this.texts = texts.size() == 1 ? Map.copyOf(texts) : Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * A text in some languages.
     *
     * @param texts BCP 47 tag to text, in the author's order; at least one
     * @throws IllegalArgumentException if there is no language at all
     */
    public static LocalizedText of(Map<String, String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        return new LocalizedText(texts);
    }

    /** A text that every reader is shown alike, whatever the language: an id, a name. */
    public static LocalizedText of(String text) {
        return new LocalizedText(Map.of(Locale.ROOT.toLanguageTag(), text));
    }

    /**
     * The text as a reader is shown it: in the nearest language there is.
     *
     * @param language the reader's language
     */
    public String in(Locale language) {
        return Objects.requireNonNull(texts.get(shownIn(language)));
    }

    /**
     * The language in which a reader is shown the text.
     *
     * @param language the reader's language
     * @return the BCP 47 tag of the nearest language there is
     */
    public String shownIn(Locale language) {
        return fallbacks(language).stream()
                .filter(texts::containsKey)
                .findFirst()
                .orElseGet(() -> texts.keySet().iterator().next());
    }

    /**
     * Whether a reader is shown the text in the language that was asked for, or in a wider one of the same.
     *
     * @param language the reader's language
     */
    public boolean isIn(Locale language) {
        return fallbacks(language).stream().anyMatch(texts::containsKey);
    }

    /** The languages in which there is a text, as BCP 47 tags, in the author's order. */
    public Set<String> languages() {
        return texts.keySet();
    }

    /** The tags to try for a reader, the nearest first: {@code fr-CA, fr} for {@code fr-CA}. */
    static List<String> fallbacks(Locale language) {
        List<String> tags = new ArrayList<>();
        String tag = language.toLanguageTag();
        while (!tag.isEmpty()) {
            tags.add(tag);
            int cut = tag.lastIndexOf('-');
            // RFC 4647 §3.4: a single letter left at the end ("zh-x") goes with what followed it.
            if (cut > 1 && tag.charAt(cut - 2) == '-') {
                cut -= 2;
            }
            tag = cut < 0 ? "" : tag.substring(0, cut);
        }
        return tags;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalizedText text && texts.equals(text.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
