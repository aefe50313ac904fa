package org.inclusion.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The library's own sentences, by code and language; French first, English complete. A host may replace any of them.
 * Immutable and thread-safe.
 *
 * <p>A sentence names its arguments in braces: {@code "Refaire « {step} »"}.
 */
public final class Words {

    private static final String[] LANGUAGES = {"fr", "en"};

    private static final Pattern ARGUMENT = Pattern.compile("\\{([^{}]+)}");

    private final Map<String, Map<String, String>> byLanguage;

    private Words(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /**
     * The sentences delivered with the library.
     *
     * @return French and English
     */
    public static Words standard() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            all.put(language, read("words_" + language + ".properties"));
        }
        return new Words(all);
    }

    /**
     * These sentences with some replaced, or with one more language.
     *
     * @param language BCP 47
     * @param sentences code to sentence; codes not named keep their sentence
     * @return new words; these stay as they are
     */
    public Words with(Locale language, Map<String, String> sentences) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>(byLanguage);
        Map<String, String> merged = new HashMap<>(all.getOrDefault(language.toLanguageTag(), Map.of()));
        merged.putAll(sentences);
        all.put(language.toLanguageTag(), merged);
        return new Words(all);
    }

    /**
     * The languages there are sentences in, so that a reader's wishes can be weighed against them.
     *
     * @return BCP 47 tags: French, English, and then those that were added, in their order
     */
    public List<String> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    /**
     * A reason as a sentence. What it names stands in the reader's language too, where its author wrote it in that language.
     *
     * @param reason code and arguments
     * @param language the reader's language; falls back to its parent language, then French
     * @return the sentence; the bare code where no language has it, so that nothing is ever silently empty
     */
    public String say(Reason reason, Locale language) {
        // In one pass: braces in what is named are not taken for another argument.
        Matcher argument = ARGUMENT.matcher(say(reason.code(), language));
        StringBuilder said = new StringBuilder();
        while (argument.find()) {
            LocalizedText named = reason.arguments().get(argument.group(1));
            String text = named == null ? argument.group() : named.in(language);
            argument.appendReplacement(said, Matcher.quoteReplacement(text));
        }
        return argument.appendTail(said).toString();
    }

    /**
     * The sentence of a code that names nothing.
     *
     * @param code stable code
     * @param language the reader's language
     * @return the sentence, or the bare code where no language has it
     */
    public String say(String code, Locale language) {
        for (String tag : LocalizedText.fallbacks(language)) {
            String sentence = byLanguage.getOrDefault(tag, Map.of()).get(code);
            if (sentence != null) {
                return sentence;
            }
        }
        return byLanguage.getOrDefault("fr", Map.of()).getOrDefault(code, code);
    }

    private static Map<String, String> read(String name) {
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sentences = new HashMap<>();
        for (String code : properties.stringPropertyNames()) {
            sentences.put(code, properties.getProperty(code));
        }
        return sentences;
    }
}
