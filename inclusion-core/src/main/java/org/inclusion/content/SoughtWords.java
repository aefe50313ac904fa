package org.inclusion.content;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a search that say something. Accents, capitals and the plural do no harm, and a word may be written to its beginning
 * alone. Words such as <em>je veux</em> stand in every wish and find nothing.
 */
final class SoughtWords {

    /** How far a word is from one that is looked for: the same beginning, a word of the same family, or another one. */
    static final int SAME = 0;

    static final int AKIN = 1;

    static final int OTHER = 2;

    /** A long word is akin to those with its first letters: <em>déclaration</em>, <em>déclarer</em>. */
    private static final int LONG = 8;

    private static final int ROOT = 6;

    private static final int SHORTEST_PLURAL = 4;

    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> SAY_NOTHING =
            Set.of(("je j veux voudrais cherche ai un une des de du d le la les l a au aux mon ma mes me m et"
                            + " ou en pour sur avec qui que qu est i want to the an my of for and or on with is am like would")
                    .split(" "));

    private final List<String> words;

    private SoughtWords(List<String> words) {
        this.words = words;
    }

    static SoughtWords of(String text) {
        return new SoughtWords(words(text).stream()
                .filter(word -> !SAY_NOTHING.contains(word))
                .map(SoughtWords::withoutPlural)
                .distinct()
                .toList());
    }

    /** The words of a text, without accents and capitals. */
    static List<String> words(String text) {
        String plain = MARK.matcher(
                        Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words that say something; none where everything is looked for. */
    List<String> words() {
        return words;
    }

    /** How far a word that is looked for is from one of a text: {@link #SAME}, {@link #AKIN} or {@link #OTHER}. */
    static int distance(String sought, String word) {
        if (word.startsWith(sought)) {
            return SAME;
        }
        return sought.length() >= LONG && word.startsWith(sought.substring(0, ROOT)) ? AKIN : OTHER;
    }

    private static String withoutPlural(String word) {
        return word.length() > SHORTEST_PLURAL && (word.endsWith("s") || word.endsWith("x"))
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
