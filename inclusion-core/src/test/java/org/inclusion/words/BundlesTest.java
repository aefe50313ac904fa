package org.inclusion.words;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.inclusion.PlainWords.countsNothing;
import static org.inclusion.PlainWords.judgesNobody;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inclusion.KindsOfRooms;
import org.inclusion.access.Look;
import org.inclusion.evidence.Evidence.LessonEvent;
import org.inclusion.evidence.Help;
import org.inclusion.path.LearningWay;
import org.inclusion.progress.StepStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences delivered with the library, held against what the code can say and against the rules for words. */
class BundlesTest {

    /** Evidence that cannot be read: the field at fault, and the rule. */
    private static final String CULPRIT = "new Culprit\\((?:\"[a-z]+\"|name|field\\.name\\(\\)),\\s*\"([a-z-]+)\"";

    private static final Pattern ARGUMENT = Pattern.compile("\\{([^}]*)}");

    @Test
    void frenchAndEnglishHoldTheSameCodes() {
        assertThat(
                new TreeSet<>(bundle("en").keySet()),
                equalTo(new TreeSet<>(bundle("fr").keySet())));
    }

    @Test
    void frenchAndEnglishNameTheSameThings() {
        Map<String, String> english = bundle("en");
        bundle("fr")
                .forEach((code, french) -> assertThat(
                        code, arguments(Objects.requireNonNull(english.get(code))), equalTo(arguments(french))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noSentenceIsEmptyAndNoCodeStandsTwice(String language) {
        List<String> codes = new ArrayList<>();
        lines(language, (code, sentence) -> {
            codes.add(code);
            assertThat(code, sentence.isBlank(), is(false));
        });

        assertThat(codes, hasItems("level.SHOWN.learner", "refused.required"));
        assertThat(new ArrayList<>(new LinkedHashSet<>(codes)), equalTo(codes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyValueOfTheDomainHasItsSentence(String language) {
        Set<String> codes = bundle(language).keySet();

        for (Help help : Help.values()) {
            assertThat(
                    codes,
                    hasItems(
                            "level." + help + ".learner",
                            "level." + help + ".helper",
                            "help." + help + ".useful",
                            "help." + help + ".useful.helper",
                            "self-report." + help,
                            "why.practice." + help,
                            "why.observation." + help,
                            "why.settlement." + help,
                            "history.practice." + help,
                            "history.observation." + help,
                            "history.settlement." + help));
        }
        assertThat(
                codes,
                hasItems(
                        "help.SHOWN.useful.alone",
                        "help.TOGETHER.useful.alone",
                        "level.unknown.learner",
                        "level.unknown.helper",
                        "level.suspended.learner",
                        "level.suspended.helper",
                        "history.answer",
                        "history.practice.tried",
                        "history.practice.done-for",
                        "history.self-report",
                        "told.what",
                        "told.who",
                        "told.stop"));
        for (LearningWay way : LearningWay.values()) {
            assertThat(codes, hasItems("way." + way));
        }
        for (StepStatus status : StepStatus.values()) {
            assertThat(codes, hasItems("status." + status));
        }
        for (KindsOfRooms.OfRoom<Look.What> what : KindsOfRooms.LOOKS) {
            assertThat(codes, hasItems("look." + what.kind()));
        }
        for (LessonEvent event : LessonEvent.values()) {
            assertThat(codes, hasItems("history.content." + event));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyCodeThatTheSourcesMakeHasASentenceThatNamesNothingElse(String language) {
        Map<String, String> sentences = bundle(language);
        Map<String, Set<String>> made = codesInSources();

        assertThat(made.size(), is(greaterThan(35)));
        made.forEach((code, arguments) -> {
            assertThat(sentences.keySet(), hasItems(code));
            assertThat(
                    code,
                    arguments(Objects.requireNonNull(sentences.get(code))),
                    everyItem(is(oneOf(arguments.toArray()))));
        });
    }

    @Test
    void everyRefusalOfTheSourcesCanBeFoundByThisTest() {
        String sources = sources();

        // The factories of refusals, and the one place where a Culprit becomes a refusal.
        assertThat(
                count(sources, "Refusal\\.notFound\\("),
                equalTo(count(sources, "Refusal\\.notFound\\(\\s*\"[a-z-]+\"")));
        assertThat(
                count(sources, "Outcome\\.found\\("),
                equalTo(count(sources, "Outcome\\.found\\([^\"]+\"[a-z-]+\",\\s")));
        assertThat(
                count(sources, "Refusal\\.invalid\\("),
                equalTo(count(sources, "Refusal\\.invalid\\(\\s*\"[a-zA-Z]+\",\\s*\"[a-z-]+\"")
                        + count(sources, "Refusal\\.invalid\\(field, rule\\)")));
        assertThat(
                count(sources, "new Culprit\\("),
                equalTo(count(sources, CULPRIT)
                        + count(sources, "new Culprit\\(new Refusal\\(Refusal\\.Kind\\.INVALID, Reason\\.of\\(code,")));
        assertThat(
                count(sources, "Culprit\\.misshapen\\("),
                equalTo(count(sources, "Culprit\\.misshapen\\([^;]*\"problem\\.[a-z-]+\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noSentenceJudgesAndNoneCounts(String language) {
        bundle(language).forEach((code, sentence) -> {
            assertThat(code, sentence, judgesNobody());
            // A problem document speaks to who writes the page, of formats and sizes; and an hour is no count.
            if (!code.startsWith("problem.") && !code.startsWith("message.hour.")) {
                assertThat(code, sentence, countsNothing());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void learnersReadShortSentences(String language) {
        bundle(language).forEach((code, text) -> {
            for (String sentence : text.split("(?<=[.!?])\\s+", -1)) {
                assertThat(code + ": " + sentence, sentence.split("\\s+").length, is(lessThanOrEqualTo(20)));
            }
        });
    }

    @Test
    void theScaleIsWordedAsAgreed() {
        Map<String, String> fr = bundle("fr");
        Map<String, String> en = bundle("en");

        assertThat(fr.get("level.SHOWN.learner"), equalTo("Je découvre. Quelqu’un fait. Je regarde."));
        assertThat(fr.get("level.TOGETHER.learner"), equalTo("Je fais avec quelqu’un."));
        assertThat(fr.get("level.SUPPORTED.learner"), equalTo("Je m’entraîne. On m’aide si je bloque."));
        assertThat(fr.get("level.ALONE.learner"), equalTo("Je sais faire. Je peux demander de l’aide."));
        assertThat(fr.get("level.unknown.learner"), equalTo("On ne sait pas encore."));
        assertThat(en.get("level.SHOWN.learner"), equalTo("I discover. Someone does it. I watch."));
        assertThat(en.get("level.TOGETHER.learner"), equalTo("I do it with someone."));
        assertThat(en.get("level.SUPPORTED.learner"), equalTo("I practise. Someone helps if I’m stuck."));
        assertThat(en.get("level.ALONE.learner"), equalTo("I can do it. I can ask for help."));
        assertThat(en.get("level.unknown.learner"), equalTo("We don’t know yet."));
        assertThat(fr.get("level.SHOWN.helper"), equalTo("Faire en montrant"));
        assertThat(fr.get("level.TOGETHER.helper"), equalTo("Faire ensemble"));
        assertThat(fr.get("level.SUPPORTED.helper"), equalTo("Rester à côté"));
        assertThat(fr.get("level.ALONE.helper"), equalTo("Rester joignable"));
        assertThat(fr.get("level.unknown.helper"), equalTo("À observer"));
    }

    @Test
    void theJudgingWordsAreFoundWhereTheyStand() {
        for (String text : List.of(
                "C’est faux.",
                "Un échec",
                "ÉCHEC",
                "pour débutantes",
                "l’illectronisme",
                "un diagnostic",
                "20 pour cent",
                "You failed",
                "a beginner")) {
            assertThat(text, not(judgesNobody()));
        }
        for (String text : List.of("80 %", "3 steps")) {
            assertThat(text, not(countsNothing()));
        }
        assertThat("Range ce carnet, il vaut mieux.", judgesNobody());
    }

    /**
     * The codes that the core makes out of literals, with the arguments it brings. Codes ending in an enum stand above,
     * by hand.
     */
    private static Map<String, Set<String>> codesInSources() {
        String sources = sources();
        Map<String, Set<String>> made = new LinkedHashMap<>();
        find(sources, "(?:Refusal\\.notFound\\(\\s*|Outcome\\.found\\([^\"]+)\"([a-z-]+)\"")
                .forEach(what -> made.put("refused.unknown-" + what, Set.of("id")));
        find(sources, "Refusal\\.invalid\\(\\s*\"[a-zA-Z]+\",\\s*\"([a-z-]+)\"")
                .forEach(rule -> made.put("refused." + rule, Set.of("field")));
        find(sources, CULPRIT).forEach(rule -> made.put("refused." + rule, Set.of("field")));
        find(sources, "\"(problem\\.[a-z-]*[a-z])\"").forEach(code -> made.put(code, Set.of("field")));
        find(sources, "\"((?:next|refused|why)\\.[a-z.-]*[a-z])\"")
                .forEach(code -> made.put(code, Set.of("step", "goal", "what", "id", "place", "number", "day")));
        return made;
    }

    private static String sources() {
        Path root = Path.of(System.getProperty("basedir", ""), "src/main/java");
        try (Stream<Path> files = Files.walk(root)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                    // The factories' own declarations make no code.
                    .filter(one -> !one.endsWith("Refusal.java") && !one.endsWith("Outcome.java"))
                    .sorted()
                    .toList()) {
                all.append(Files.readString(file));
            }
            assertThat("sources at " + root.toAbsolutePath(), all.length(), is(greaterThan(100_000)));
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> find(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    private static Set<String> arguments(String sentence) {
        Set<String> names = new TreeSet<>();
        for (Matcher found = ARGUMENT.matcher(sentence); found.find(); ) {
            names.add(found.group(1));
        }
        return names;
    }

    private static Map<String, String> bundle(String language) {
        Map<String, String> sentences = new LinkedHashMap<>();
        lines(language, sentences::put);
        assertThat(sentences.keySet(), is(not(empty())));
        return sentences;
    }

    /** Read line by line and not as {@code Properties}, which would pass over a code that stands twice. */
    private static void lines(String language, BiConsumer<String, String> each) {
        String name = "words_" + language + ".properties";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int equals = line.indexOf('=');
                        each.accept(line.substring(0, equals), line.substring(equals + 1));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
