package org.inclusion.words;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One sentence of a text in French or in English, and what is counted of it.
 *
 * @param text the sentence with its signs, in plain text
 */
public record Sentence(String text) {

    private static final Pattern END = Pattern.compile("(?<=[.!?…])\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");

    /** {@code www.example.org}, {@code name@example.org} */
    private static final Pattern ADDRESS = Pattern.compile("\\S+\\.\\p{Ll}{2,}(/\\S*)?");

    private static final Pattern BREATH = Pattern.compile("[,;:?!.…(]");

    /**
     * Where one idea ends and another begins, in French and in English: {@code ;}, a dash, a bracket, or one of
     * these words.
     */
    private static final Pattern JOINT = Pattern.compile(
            "[;(]|\\s[–—]\\s|(?<!\\p{L})(?:parce qu[e’']|puisqu[e’']|alors qu[e’']|tandis qu[e’']|bien qu[e’']|afin qu[e’']|ainsi qu[e’']"
                    + "|lorsqu[e’']|car(?!\\p{L})|dont(?!\\p{L})|lequel|laquelle|lesquel|cependant|toutefois|néanmoins"
                    + "|because|although|whereas|which|whose|therefore|however|unless|nevertheless)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The sentences of a text, in their order. */
    public static Stream<Sentence> of(String text) {
        return END.splitAsStream(text)
                .filter(sentence -> WORD.matcher(sentence).find())
                .map(Sentence::new);
    }

    /** How many words: {@code est-ce} and {@code l’adresse} are one each. */
    public int words() {
        return (int) WORD.matcher(text).results().count();
    }

    /** The words of the longest stretch between two signs at which a voice rests. */
    public int wordsInABreath() {
        return BREATH.splitAsStream(text)
                .mapToInt(stretch -> (int) WORD.matcher(stretch).results().count())
                .max()
                .orElse(0);
    }

    /** How often one idea ends and another begins: a sentence has one idea more. */
    public int joints() {
        return (int) JOINT.matcher(text).results().count();
    }

    /** Its parts of words, since {@code l'adresse} and {@code est-ce} are two; without the words that others chose. */
    private Stream<String> parts() {
        return WORD.matcher(ADDRESS.matcher(withoutQuotes()).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .flatMap(word -> Arrays.stream(word.split("['’-]")));
    }

    /** The word with the most letters, without quotations and addresses; empty where there is none. */
    public String longestWord() {
        return parts().max(Comparator.comparingInt(String::length)).orElse("");
    }

    /** The text without what stands in quotation marks: names of buttons are what they are. */
    String withoutQuotes() {
        return text.replaceAll("«[^»]*»|“[^”]*”", " ");
    }

    /** Capitals, two to six: SMS, CNIL; and no part of a number such as EAU-7204. */
    List<String> abbreviations() {
        return Pattern.compile("(?<![\\p{L}\\p{N}_-])\\p{Lu}{2,6}(?![\\p{L}\\p{N}_-])")
                .matcher(withoutQuotes())
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
