package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inclusion.place.PlaceAudience;
import org.inclusion.place.PlaceCare;
import org.inclusion.place.PlaceCost;
import org.inclusion.place.PlaceMode;
import org.inclusion.place.PlaceService;
import org.inclusion.together.PreparedSentence;
import org.inclusion.words.Words;
import org.junit.jupiter.api.Test;

/** The pages' sentences are complete in both languages, all are used, and none has a judgement or a number. */
class PagesWordsTest {

    private static final Path UI = Path.of("src/main/ui");

    private static final Pattern KEY = Pattern.compile("['`]([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9_$-]+)*)['`]");

    /** {@code `how.${way}`}: every sentence that it may stand for. */
    private static final Pattern COMPOSED = Pattern.compile("`((?:[a-z.-]|\\$\\{[^}`]*})+)`");

    private static final Pattern CALLED =
            Pattern.compile("\\b(say|tell)\\((?:this\\.language, |language, )?'([a-zA-Z-]+[.a-zA-Z-]*)'[,)]");

    private static final Pattern COUNTS = Pattern.compile("%|\\d");

    private static final Pattern JUDGES = Pattern.compile(
            "\\b(faux|fausse|échec|échoué|erreur|débutant|illectronisme|niveau|score|wrong|failed?|error|level)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Keys of a keyboard, the price in an invented trap, numbers to call, quarters of a year: these count no person. */
    private static final Set<String> NUMBERS_OF_THE_WORLD = Set.of(
            "guide.keys",
            "her-device.iphone.symbols.is",
            "mail.colis.text",
            "resources.urgent.child",
            "resources.urgent.dying",
            "resources.urgent.violence",
            "structure.quarter.first",
            "structure.quarter.second",
            "structure.quarter.third",
            "structure.quarter.fourth");

    /** What the search asks in her words, and the sheet of a place says in those of the place. */
    private static final Set<String> IN_HER_WORDS = new TreeSet<>(Set.of(
            "places.need.PROCEDURES",
            "places.need.EVERYDAY_TOOLS",
            "places.need.WORK",
            "places.need.SAFETY",
            "places.need.PARENTING",
            "places.need.LEISURE",
            "places.need.CULTURE",
            "places.need.EQUIPMENT",
            "places.mode.REMOTE",
            "places.care.MOTOR",
            "places.care.LOW_VISION",
            "places.care.DEAFNESS",
            "places.care.READING"));

    private final Map<String, String> french = read("fr.json");
    private final Map<String, String> english = read("en.json");

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(english.keySet(), equalTo(french.keySet()));
        assertThat(french.size(), greaterThan(100));
    }

    @Test
    void everySentenceThatAPageAsksForIsThere() {
        TreeSet<String> asked = new TreeSet<>();
        for (Path script : scripts()) {
            CALLED.matcher(text(script)).results().forEach(call -> {
                asked.add(call.group(2));
                if (call.group(1).equals("tell")) {
                    asked.add(call.group(2) + ".with");
                }
            });
        }
        asked.removeAll(french.keySet());
        asked.removeAll(List.of("fr", "en"));

        assertThat(asked, is(empty()));
    }

    @Test
    void noSentenceTravelsInVain() {
        TreeSet<String> unsaid = new TreeSet<>(french.keySet());
        for (Path script : scripts()) {
            String text = text(script);
            KEY.matcher(text).results().forEach(key -> {
                unsaid.remove(key.group(1));
                unsaid.remove(key.group(1) + ".with");
            });
            COMPOSED.matcher(text)
                    .results()
                    .map(composed -> composed.group(1))
                    .filter(composed -> composed.contains("${") && composed.contains("."))
                    .map(composed -> composed.replace(".", "\\.").replaceAll("\\$\\{[^}]*}", "[a-zA-Z._-]*"))
                    .forEach(pattern -> unsaid.removeIf(key -> key.matches(pattern)));
        }

        assertThat(unsaid, is(empty()));
    }

    /**
     * What is chosen in the search is called as the answer calls it, but for what she says in her own words (« Je vois
     * mal »).
     */
    @Test
    void whatAPlaceOffersIsCalledTheSameInTheSearchAndInTheAnswer() {
        Map<String, List<? extends Enum<?>>> choices = Map.of(
                "need", List.of(PlaceService.values()),
                "cost", List.of(PlaceCost.values()),
                "mode", List.of(PlaceMode.values()),
                "care", List.of(PlaceCare.values()),
                "audience", List.of(PlaceAudience.values()));
        Map.of(Locale.FRENCH, french, Locale.ENGLISH, english).forEach((language, words) -> {
            Set<String> otherwise = new TreeSet<>();
            choices.forEach((choice, codes) -> codes.forEach(code -> {
                String key = "places." + choice + "." + code.name();
                String name = code.name().toLowerCase(Locale.ROOT).replace('_', '-');
                String offer = choice.equals("need") ? "service" : choice;
                String answered = Words.standard().say("place." + offer + "." + name, language);
                assertThat(key, words.getOrDefault(key, ""), not(emptyString()));
                assertThat(key, answered, not(emptyString()));
                if (!answered.equals(words.get(key))) {
                    otherwise.add(key);
                }
            }));
            assertThat(language.getLanguage(), otherwise, equalTo(IN_HER_WORDS));
        });
    }

    /** A helper presses a sentence as the pages have it, and the learner reads it as the core has it. */
    @Test
    void aPreparedSentenceIsTheSameOnBothSides() {
        Map.of(Locale.FRENCH, french, Locale.ENGLISH, english).forEach((language, words) -> {
            for (PreparedSentence sentence : PreparedSentence.values()) {
                String shown = Words.standard().say("together.sentence." + sentence, language);
                assertThat(words.get("sentence." + sentence), equalTo(shown));
            }
        });
    }

    @Test
    void noSentenceJudgesOrCounts() {
        Set<String> stories = new TreeSet<>(NUMBERS_OF_THE_WORLD);
        stories.addAll(read(ofPracticeSites("fr.json")).keySet());
        List<String> judging = Stream.of(french, english)
                .flatMap(words -> words.entrySet().stream())
                .filter(sentence -> JUDGES.matcher(sentence.getValue()).find()
                        || (COUNTS.matcher(sentence.getValue()).find() && !stories.contains(sentence.getKey())))
                .map(Map.Entry::getValue)
                .toList();

        assertThat(judging, is(empty()));
    }

    /** Elsewhere something stays: what she has read, what was noted before, or who wrote the lesson. */
    @Test
    void thatNothingIsNotedIsSaidOnlyWhereNothingIs() {
        Set<String> saying = new TreeSet<>();
        Stream.of(french, english)
                .forEach(words -> words.forEach((key, sentence) -> {
                    if (sentence.matches(".*(Rien n’est noté|Ici, rien n’est noté|Nothing is noted).*")) {
                        saying.add(key);
                    }
                }));
        assertThat(saying, equalTo(Set.of("prepare.text", "refer.without-trace", "unnoted.text")));
    }

    /** The sentences of all rooms; a code stands in one room only. */
    private static Map<String, String> read(String name) {
        return read(files(name));
    }

    /** The story of a practice site has days, hours and prices, which count nobody. */
    private static List<Path> ofPracticeSites(String name) {
        Path practice = UI.resolve("practice");
        return files(name).stream()
                .filter(file -> file.startsWith(practice) && !practice.equals(file.getParent()))
                .toList();
    }

    private static Map<String, String> read(List<Path> files) {
        ObjectMapper json = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        Map<String, String> all = new TreeMap<>();
        for (Path file : files) {
            try {
                json.readValue(file.toFile(), new TypeReference<Map<String, String>>() {})
                        .forEach((key, sentence) -> assertThat(key, all.put(key, sentence) == null, is(true)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static List<Path> scripts() {
        return files(".js");
    }

    private static List<Path> files(String end) {
        try (Stream<Path> files = Files.walk(UI)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
