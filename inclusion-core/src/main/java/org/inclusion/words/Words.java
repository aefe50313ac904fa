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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that the library says to people, by code and language. French and English are complete; a host may
 * replace sentences, and add languages. Immutable and thread-safe.
 *
 * <p>A sentence names its arguments in braces: {@code "Refaire « {step} »"}.
 */
public final class Words {

    private static final String FRENCH = "fr";

    private static final List<String> DELIVERED = List.of(FRENCH, "en");

    private static final Pattern ARGUMENT = Pattern.compile("\\{([^{}]+)}");

    private static final Pattern OPENS_A_QUOTATION = Pattern.compile("[«“]\\h*$");

    /** A text that is a quotation as a whole. */
    private static final Pattern QUOTED = Pattern.compile("[«“]\\h*([^«»“”]*[^«»“”\\h])\\h*[»”]");

    private static final Words STANDARD = new Words(null);

    /** By language and code; null where they are the delivered ones. */
    private final @Nullable Map<String, Map<String, String>> changed;

    private Words(@Nullable Map<String, Map<String, String>> changed) {
        this.changed = changed;
    }

    /**
     * The sentences delivered with the library, in French and English. They are read when the first is said, not at
     * a start.
     */
    public static Words standard() {
        return STANDARD;
    }

    private Map<String, Map<String, String>> byLanguage() {
        return changed == null ? Delivered.BY_LANGUAGE : changed;
    }

    /**
     * These sentences, with some replaced or with one more language.
     *
     * @param language the language of the sentences
     * @param sentences code to sentence; a code that is not named keeps its sentence
     * @return new words; these stay as they are
     */
    public Words with(Locale language, Map<String, String> sentences) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>(byLanguage());
        Map<String, String> merged = new HashMap<>(all.getOrDefault(language.toLanguageTag(), Map.of()));
        merged.putAll(sentences);
        all.put(language.toLanguageTag(), merged);
        return new Words(all);
    }

    /**
     * The languages in which there are sentences, as BCP 47 tags: French, English, and then those that a host added,
     * in order.
     */
    public List<String> languages() {
        return List.copyOf(byLanguage().keySet());
    }

    /**
     * Says a reason as a sentence. Each argument stands in the reader's language too, where it has a text in
     * that language.
     *
     * @param language the reader's language; falls back to its parent language, then French
     * @return the sentence; the bare code where no language has a sentence, so that nothing is ever empty without
     *     a sign
     */
    public String say(Reason reason, Locale language) {
        // In one pass: braces in what is named are not taken for another argument.
        String sentence = say(reason.code(), language);
        Matcher argument = ARGUMENT.matcher(sentence);
        StringBuilder said = new StringBuilder();
        while (argument.find()) {
            LocalizedText named = reason.arguments().get(argument.group(1));
            String text = named == null ? argument.group() : named.in(language);
            boolean isQuoted = OPENS_A_QUOTATION
                    .matcher(sentence.substring(0, argument.start()))
                    .find();
            argument.appendReplacement(said, Matcher.quoteReplacement(isQuoted ? unquoted(text) : text));
        }
        return argument.appendTail(said).toString();
    }

    /** The sentence has quotation marks around it: those of the text itself would stand twice. */
    private static String unquoted(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.matches() ? quoted.group(1) : text;
    }

    /**
     * The sentence of a code, with its arguments still in braces.
     *
     * @param language the reader's language; falls back to its parent language, then French
     * @return the sentence; the bare code where no language has a sentence
     */
    public String say(String code, Locale language) {
        return Stream.concat(LocalizedText.fallbacks(language).stream(), Stream.of(FRENCH))
                .flatMap(tag -> Stream.ofNullable(
                        byLanguage().getOrDefault(tag, Map.of()).get(code)))
                .findFirst()
                .orElse(code);
    }

    /** The files of the library, read when this class is first asked for. */
    private static final class Delivered {

        static final Map<String, Map<String, String>> BY_LANGUAGE = read();

        private static Map<String, Map<String, String>> read() {
            Map<String, Map<String, String>> all = new LinkedHashMap<>();
            for (String language : DELIVERED) {
                all.put(language, read("words_" + language + ".properties"));
            }
            return all;
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
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(code -> code, properties::getProperty));
        }
    }
}
