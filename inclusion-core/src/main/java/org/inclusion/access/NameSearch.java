package org.inclusion.access;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells whether each word that somebody typed begins a word of a person's name. Order, accents and capitals do not
 * matter, and words that the name joins by a hyphen or an apostrophe may be typed as one. A host may use the class for
 * its own search of people. Immutable and thread-safe.
 *
 * <pre>{@code
 * NameSearch search = NameSearch.of("faure jean");
 * people.stream().filter(person -> search.finds(person.name()));   // Jean-Pierre Faure
 * }</pre>
 */
public final class NameSearch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> sought;

    private NameSearch(List<String> sought) {
        this.sought = sought;
    }

    /**
     * A search for the people of a name.
     *
     * @param written what somebody wrote; without a letter, nobody is found
     */
    public static NameSearch of(String written) {
        return new NameSearch(words(written));
    }

    /** Whether each word that was written begins a word of a name, or several of them written together. */
    public boolean finds(String name) {
        List<String> words = words(name);
        return !sought.isEmpty() && sought.stream().allMatch(word -> begins(word, words));
    }

    /** {@code jeanpierre} begins {@code jean-pierre}. */
    private static boolean begins(String word, List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(first -> String.join("", words.subList(first, words.size())))
                .anyMatch(together -> together.startsWith(word));
    }

    private static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return Arrays.stream(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
