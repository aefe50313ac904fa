package org.inclusion.samples.embedding.line;

import static java.util.stream.Collectors.toCollection;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.inclusion.samples.embedding.line.PublicTypes.ROOT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inclusion.samples.embedding.line.PublicTypes.PublicType;
import org.junit.jupiter.api.Test;

/** The dictionary and the code speak of the same things. */
class WordsPageTest {

    private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+\\.)*[A-Z]\\w*)`");

    private static final Pattern WORD = Pattern.compile("[A-Z][a-z0-9]*");

    private final String page = PublicTypes.read(ROOT.resolve("docs/words.md"));

    /** A row of a table: term, French, sentence, class. */
    private final List<String[]> rows = page.lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| term"))
            .map(line -> line.substring(1).split("\\|"))
            .toList();

    @Test
    void everyTermHasItsFrenchASentenceAndAClassOrADash() {
        List<String> incomplete = rows.stream()
                .filter(row -> row.length != 4 || Arrays.stream(row).anyMatch(String::isBlank))
                .map(row -> String.join("|", row))
                .toList();
        assertThat(incomplete, empty());
    }

    @Test
    void everyClassItNamesIsThere() {
        Set<String> there =
                PublicTypes.all().stream().map(PublicType::shortName).collect(toCollection(TreeSet::new));
        List<String> missing = rows.stream()
                .flatMap(row -> CLASS.matcher(row[3]).results())
                .map(result -> result.group(1))
                .filter(name -> !there.contains(name))
                .toList();
        assertThat(missing, empty());
    }

    @Test
    void theMainNounOfEveryTypeForHostsIsExplained() {
        Set<String> explained = rows.stream()
                .flatMap(row -> Stream.of(row[0].trim().split(" ")))
                .map(WordsPageTest::singular)
                .collect(toCollection(TreeSet::new));
        Set<String> named = rows.stream()
                .flatMap(row -> CLASS.matcher(row[3]).results())
                .map(result -> result.group(1))
                .collect(toCollection(TreeSet::new));
        List<String> unexplained = PublicTypes.forHosts().stream()
                .filter(type -> !named.contains(type.shortName()) && !explained.contains(mainNoun(type.name())))
                .map(type -> type.shortName() + " (" + mainNoun(type.name()) + ")")
                .toList();
        assertThat(unexplained, empty());
    }

    /** The last word of a name: {@code store} of {@code WishStore}. An exception's is the word before. */
    private static String mainNoun(String name) {
        List<String> words = WORD.matcher(name.replaceAll("Exception$", ""))
                .results()
                .map(result -> result.group())
                .toList();
        return singular(words.get(words.size() - 1));
    }

    private static String singular(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") && !lower.endsWith("ss") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
