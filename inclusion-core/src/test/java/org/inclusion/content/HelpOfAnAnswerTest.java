package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The help of an answer says first what was right in it, then the one thing to look at. Whether the first half is true, a person
 * reads; here stands what a machine can see of it, in each language of each pack.
 */
class HelpOfAnAnswerTest {

    /** What is right in an answer, and what to look at: two sentences, or two halves of one. */
    private static final Pattern BETWEEN_HALVES = Pattern.compile("[.!?:;…][\\s\\u00A0]+(?=\\S)");

    /** Words that send an answer back before anything of it was taken. */
    private static final Pattern REFUSAL = Pattern.compile(
            "^(non|pas du tout|attention|erreur|mauvais\\p{L}*|dommage|au contraire|surtout pas|no|not|never|careful|beware|sorry)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** An order is the second half. */
    private static final Pattern ORDER = Pattern.compile("^\\p{Lu}\\p{L}+ez(-\\p{L}+)?\\b|^Do not\\b|^Don’t\\b");

    private static final Pattern HOUSE_OF = Pattern.compile("^(Chez|Assez)\\b");

    private record Help(String where, String text) {
        @Override
        public String toString() {
            return where + ": " + text;
        }
    }

    private final ContentLibrary library = ContentLibrary.of(ContentLibrary.standardPacks());

    private List<Help> helps(Predicate<String> chosen) {
        return library.packs().stream()
                .flatMap(HelpOfAnAnswerTest::helps)
                .filter(help -> chosen.test(help.text()))
                .toList();
    }

    private static Stream<Help> helps(ContentPack pack) {
        return pack.languages().stream()
                .flatMap(language -> pack.questions().stream()
                        .flatMap(question -> question.options().stream()
                                .flatMap(option -> Stream.ofNullable(option.help())
                                        .map(help -> new Help(
                                                pack.id() + " " + question.id() + " " + option.id() + " " + language,
                                                help.in(language))))));
    }

    @Test
    void itHasTwoHalves() {
        assertThat(helps(text -> true).size(), greaterThan(1_500));
        assertThat(helps(text -> !BETWEEN_HALVES.matcher(text).find()), empty());
    }

    @Test
    void itBeginsWithNoRefusal() {
        assertThat(helps(text -> REFUSAL.matcher(text).find()), empty());
    }

    @Test
    void itBeginsWithNoOrder() {
        assertThat(
                helps(text ->
                        ORDER.matcher(text).find() && !HOUSE_OF.matcher(text).find()),
                empty());
    }
}
