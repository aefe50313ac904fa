package org.inclusion.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The technical terms of one language, and which of them are explained to whoever reads a text. */
public final class TechnicalTerms {

    /** Abbreviations that are words by now, or units. */
    private static final Set<String> ORDINARY =
            Set.of("OK", "STOP", "SOS", "TV", "CD", "DVD", "GB", "GO", "MB", "MO", "KB", "KO");

    /** The terms, with each of their words in its stem, and a blank before and after. */
    private final List<String> terms;

    private final String explained;
    private final String explainedAsWritten;

    /**
     * The terms of a language.
     *
     * @param language a BCP 47 tag; of a language without a list, only abbreviations are found
     * @param explained the terms that are explained beside the texts
     * @param glossary all that explains them
     * @param texts all texts in that language
     */
    public TechnicalTerms(String language, List<String> explained, List<String> glossary, List<String> texts) {
        this.terms = read(language);
        this.explained = explained.stream().map(TechnicalTerms::stems).collect(Collectors.joining("|"));
        this.explainedAsWritten =
                Stream.concat(glossary.stream(), spelledOut(texts)).collect(Collectors.joining("|", "|", "|"));
    }

    /** An abbreviation in brackets behind its words: {@code relevé d'identité bancaire (RIB)}. */
    private static Stream<String> spelledOut(List<String> texts) {
        return texts.stream().filter(text -> text.matches("(?s).* \\(\\p{Lu}{2,6}\\).*"));
    }

    private static List<String> read(String language) {
        try (InputStream in = TechnicalTerms.class.getResourceAsStream("technical-terms.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(language + " "))
                    .map(line -> stems(line.substring(language.length() + 1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of technical terms is in the jar", e);
        }
    }

    /**
     * Each word in small letters and without the sign of its plural, with a blank before and after: good enough
     * to compare.
     */
    public static String stems(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > 3 ? word.replaceAll("[sx]$", "") : word)
                .collect(Collectors.joining(" ", " ", " "));
    }

    /** The terms and abbreviations in a sentence that are not explained. */
    public List<String> unexplained(Sentence sentence) {
        List<String> found = new ArrayList<>();
        String stems = stems(sentence.withoutQuotes());
        terms.stream()
                .filter(term -> stems.contains(term) && !explained.contains(term))
                .map(String::strip)
                .forEach(found::add);
        sentence.abbreviations().stream()
                .filter(word -> !ORDINARY.contains(word.toUpperCase(Locale.ROOT)) && !isExplained(word))
                .forEach(found::add);
        return found;
    }

    private boolean isExplained(String abbreviation) {
        return explained.contains(stems(abbreviation))
                || explainedAsWritten.matches("(?s).*[^\\p{L}]" + abbreviation + "[^\\p{L}].*");
    }

    /** Whether a word is part of a term that is explained. */
    public boolean isOfATerm(String word) {
        return explained.contains(stems(word));
    }
}
