package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;
import static org.inclusion.PlainWords.judgesNobody;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusion.evidence.Help;
import org.inclusion.id.StepId;
import org.inclusion.path.Audience;
import org.inclusion.path.Goal;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.skill.Area;
import org.inclusion.skill.Skill;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs delivered with the library hold what is promised, in words that suit the people they are for. */
class DeliveredPacksTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PHONE_WIDTH = 60;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");

    private static final Pattern LETTER = Pattern.compile("\\b[A-D](?=[,.\\s\\u00A0])");

    private static final List<Kind> OPENED_LATER =
            List.of(Kind.LESSON, Kind.QUESTION, Kind.TERM, Kind.KIT, Kind.WALKTHROUGH);

    private static final List<Kind> OF_THE_OUTLINE = List.of(
            Kind.SKILL,
            Kind.GOAL,
            Kind.PATH,
            Kind.STEP,
            Kind.EXERCISE,
            Kind.TOUR,
            Kind.SELF_REPORT,
            Kind.RESOURCE,
            Kind.PAPER);

    private final ContentLibrary library = ContentLibrary.of(ContentLibrary.standardPacks());
    private final ContentPack firstSteps = library.pack("premiers-pas").orElseThrow();
    private final List<ContentPack> helping = library.packs().stream()
            .filter(pack -> pack.audience() == Audience.HELPER)
            .toList();

    static Stream<PackSource> delivered() {
        return ContentLibrary.standardPacks().stream();
    }

    private Stream<ContentPack> packs() {
        return library.packs().stream();
    }

    /** The tests of a host build many libraries, and to read the packs takes longer than the rest of it. */
    @Test
    void theyAreReadOnceForAllLibraries() {
        assertThat(
                ContentLibrary.of(ContentLibrary.standardPacks())
                        .pack("premiers-pas")
                        .orElseThrow(),
                sameInstance(firstSteps));
    }

    /** A start reads the outline alone, and checks nothing of what is opened later. */
    @ParameterizedTest
    @MethodSource("delivered")
    void theirOutlinesAreThoseOfTheWholePacks(PackSource delivered) {
        List<PackProblem> problems = new ArrayList<>();
        ContentPack whole = PackReader.readDespiteMistakes(delivered, library.framework(), problems)
                .orElseThrow(() -> new InvalidPackException(problems));
        ContentPack read = library.pack(whole.id()).orElseThrow();
        assertThat(read.outline().lessons().items(), empty());
        for (Kind kind : OF_THE_OUTLINE) {
            assertThat(
                    kind.word(),
                    read.outline().of(kind).items(),
                    equalTo(whole.contents().of(kind).items()));
        }
        assertThat(read.contents(), not(sameInstance(read.outline())));
        for (Kind kind : OPENED_LATER) {
            assertThat(
                    kind.word(),
                    read.contents().of(kind).ids(),
                    equalTo(whole.contents().of(kind).ids()));
        }
        assertThat(read.hasContentsOf(whole), is(true));
    }

    /** The pages fold an answer that she compares with her sheet; they know one by its beginning. */
    @Test
    void anAnswerToChooseAmongLettersBeginsAsThePagesKnowIt() {
        assertThat(
                packs().flatMap(pack -> pack.outline().exercises().items().stream())
                        .filter(exercise -> exercise.site() == null)
                        .map(exercise -> exercise.success().in(Locale.FRENCH))
                        .filter(success -> LETTER.matcher(success).find())
                        .filter(success -> !success.startsWith("Votre feuille dit"))
                        .toList(),
                empty());
    }

    /** Where her sheet is compared with an answer, the page has a fold in place of the frame. */
    @Test
    void aScriptNamesTheFrameOfSuccessOnlyWhereItStandsOpen() {
        assertThat(
                packs().flatMap(pack -> pack.paths().stream()
                                .flatMap(path -> path.steps().stream())
                                .filter(step -> pack.exercise(step.exercise())
                                        .filter(exercise -> exercise.success()
                                                .in(Locale.FRENCH)
                                                .startsWith("Votre feuille dit"))
                                        .isPresent())
                                .flatMap(step -> pack.script(step.id()).stream())
                                .filter(script -> script.lines().stream()
                                        .anyMatch(line ->
                                                line.say().in(Locale.FRENCH).contains("Comment voir que ça a marché"))))
                        .map(TelephoneScript::step)
                        .toList(),
                empty());
    }

    /** At a counter, by post, by telephone, and with whom: nobody is left without a choice. */
    @Test
    void everyStepSaysHowElseItIsDone() {
        List<String> without = packs().flatMap(pack -> pack.paths().stream())
                .flatMap(path -> path.steps().stream())
                .filter(step -> !isSaidToTheEnd(step.otherwise()))
                .map(step -> step.id().value())
                .toList();
        assertThat(without, empty());
    }

    private static boolean isSaidToTheEnd(@Nullable LocalizedText otherwise) {
        return otherwise != null
                && Stream.of(
                                "guichet|vive voix",
                                "poste|lettre",
                                "téléphone|ppel",
                                "personne de votre structure|collègue")
                        .allMatch(one -> Pattern.compile(one)
                                .matcher(otherwise.in(Locale.FRENCH))
                                .find());
    }

    @Test
    void thePacksStandUnderAFreeLicenceInTheOrderOfTheirList() {
        assertThat(
                packs().map(ContentPack::toString).toList(),
                contains(
                        "premiers-pas 1.0.0",
                        "demarches-en-ligne 1.0.0",
                        "me-proteger-en-ligne 1.0.0",
                        "garder-le-lien 1.0.0",
                        "ma-sante-en-ligne 1.0.0",
                        "se-faire-plaisir 1.0.0",
                        "chercher-un-emploi 1.0.0",
                        "ecole-des-enfants 1.0.0",
                        "travailler-avec-le-numerique 1.0.0",
                        "se-reunir-et-decider 1.0.0",
                        "choisir-ses-outils 1.0.0",
                        "mon-equipement 1.0.0",
                        "accompagner-a-distance 1.0.0",
                        "mes-outils-de-travail 1.0.0"));
        assertThat(firstSteps.languages(), contains(Locale.FRENCH, Locale.ENGLISH));
        packs().filter(pack -> pack != firstSteps)
                .forEach(pack -> assertThat(pack.languages(), contains(Locale.FRENCH)));
        packs().forEach(pack -> assertThat(pack.licence(), equalTo("CC-BY-4.0")));
    }

    /** Of two wishes with the same words, nobody could say which of the two is hers. */
    @Test
    void noTwoWishesAreTheSame() {
        List<String> wishes = library.goals().stream()
                .map(goal -> goal.item().text().in(Locale.FRENCH))
                .toList();

        assertThat(wishes.stream().distinct().toList(), equalTo(wishes));
    }

    @Test
    void everySkillThatIsAskedIsTaught() {
        List<String> onlyAsked = packs().flatMap(pack -> {
                    List<String> taught = pack.paths().stream()
                            .flatMap(path -> path.steps().stream())
                            .map(Step::skill)
                            .toList();
                    return pack.questions().stream()
                            .map(Question::skill)
                            .distinct()
                            .filter(skill -> !taught.contains(skill));
                })
                .toList();
        assertThat(onlyAsked, empty());
    }

    @Test
    void everyStepOfALearnerIsSaidOnTheTelephone() {
        List<String> without = packs().filter(pack -> pack.audience() == Audience.LEARNER)
                .flatMap(pack -> onlyPath(pack).steps().stream()
                        .filter(step -> pack.script(step.id()).isEmpty()))
                .map(step -> step.id().value())
                .toList();
        assertThat(without, empty());
    }

    @Test
    void thePathEndsWithTheActOnAnotherSiteWithoutATour() {
        List<Step> steps = onlyPath(firstSteps).steps();
        Step last = steps.get(steps.size() - 1);

        assertThat(last.id(), equalTo(new StepId("refaire-ailleurs")));
        assertThat(firstSteps.exercise(last.exercise()).orElseThrow().tour(), is(nullValue()));
    }

    /** "Something else" and what is not there are wishes too: nobody is left without an answer. */
    @Test
    void whoHasNoDeviceNoConnectionOrAnotherWishFindsIt() {
        assertThat(
                firstSteps.goals().stream().map(Goal::id).toList(),
                hasItems("autre-chose", "je-n-ai-pas-d-appareil", "je-n-ai-pas-de-connexion"));
    }

    @Test
    void theFirstStepsAreTwelveOrMoreAndOneJoinsAFile() {
        SkillPath path = onlyPath(firstSteps);

        assertThat(path.audience(), equalTo(Audience.LEARNER));
        assertThat(path.steps().size(), is(greaterThanOrEqualTo(12)));
        assertThat(path.steps().stream().map(Step::id).toList(), hasItem(new StepId("joindre-un-fichier")));
    }

    @Test
    void helpersHaveTwoPacksAndTheirPathsAreAboutTheirTrade() {
        assertThat(
                pathsOfHelpers().map(path -> path.id().value()).toList(),
                contains(
                        "accompagner-a-distance",
                        "oser-aider",
                        "trois-facons-d-aider",
                        "comprendre-ou-en-est-la-personne",
                        "proteger-les-donnees",
                        "orienter",
                        "quand-ce-n-est-pas-le-numerique",
                        "mes-outils-de-travail",
                        "arriver-en-stage"));
    }

    private Stream<SkillPath> pathsOfHelpers() {
        return helping.stream().flatMap(pack -> pack.paths().stream());
    }

    /** The same skill as an earlier step, and a colleague only when stuck. */
    @Test
    void everyPathOfHelpersEndsWithAnEarlierSkillOnSomethingNew() {
        for (SkillPath path : pathsOfHelpers().toList()) {
            List<Step> steps = path.steps();
            Step last = steps.get(steps.size() - 1);
            String where = path.id().value();

            assertThat(where, last.completion().help(), is(Help.SUPPORTED));
            assertThat(
                    where,
                    steps.stream()
                            .filter(step -> step.skill().equals(last.skill()))
                            .count(),
                    is(greaterThanOrEqualTo(2L)));
        }
    }

    @Test
    void everySkillOfHelpersIsTaught() {
        List<String> taught = pathsOfHelpers()
                .flatMap(path -> path.steps().stream())
                .map(Step::skill)
                .toList();
        assertThat(
                helping.stream()
                        .flatMap(pack -> pack.skills().stream())
                        .map(Skill::id)
                        .filter(skill -> !taught.contains(skill))
                        .toList(),
                empty());
    }

    @Test
    void everyTermOfHelpersIsExplainedInFourColumns() {
        assertThat(
                helping.stream()
                        .flatMap(pack -> pack.glossary().stream())
                        .filter(term -> term.exact() == null || term.spoken() == null || term.looks() == null)
                        .map(GlossaryTerm::id)
                        .toList(),
                empty());
    }

    @Test
    void thereAreSixtyQuestionsAndTwelveAnArea() {
        assertThat(firstSteps.questions().size(), is(greaterThanOrEqualTo(60)));
        for (Area area : library.framework().areas()) {
            assertThat("area " + area.id(), questionsOf(area).size(), is(greaterThanOrEqualTo(12)));
        }
    }

    @Test
    void everyAreaGoesFromFirstContactToConfident() {
        for (Area area : library.framework().areas()) {
            List<Double> difficulties = questionsOf(area).stream()
                    .map(question -> question.parameters().difficulty())
                    .sorted()
                    .toList();

            assertThat("area " + area.id(), difficulties.get(0), is(lessThanOrEqualTo(-1.5)));
            assertThat("area " + area.id(), difficulties.get(difficulties.size() - 1), is(greaterThanOrEqualTo(1.0)));
        }
    }

    @Test
    void everyAreaHasTwoFamiliesOrMoreSinceNoFamilyFollowsItself() {
        for (Area area : library.framework().areas()) {
            assertThat(
                    "area " + area.id(),
                    questionsOf(area).stream().map(Question::family).distinct().count(),
                    is(greaterThan(1L)));
        }
    }

    @Test
    void everyAreaHasOneQuestionAboutOneself() {
        assertThat(
                firstSteps.selfReports().stream().map(SelfReportQuestion::area).toList(),
                equalTo(library.framework().areas().stream().map(Area::id).toList()));
    }

    @Test
    void everyStepHasTwoQuestionsOrMoreAboutItsOwnArea() {
        packs().forEach(pack -> pack.paths()
                .forEach(path -> path.steps().forEach(step -> {
                    assertThat(step.id().value(), step.questions().size(), is(greaterThanOrEqualTo(2)));
                    assertThat(
                            step.id().value(),
                            step.questions().stream().distinct().count(),
                            equalTo((long) step.questions().size()));
                    step.questions()
                            .forEach(id -> assertThat(
                                    id.value(),
                                    pack.areaOf(pack.question(id).orElseThrow()),
                                    equalTo(pack.areaOf(step))));
                })));
    }

    @Test
    void everyWrongOptionHasASentenceThatHelpsAndTheRightOneNeedsNone() {
        packs().flatMap(pack -> pack.questions().stream())
                .forEach(question -> question.options()
                        .forEach(option -> assertThat(
                                question.id() + " " + option.id(),
                                option.help(),
                                is(option.right() ? nullValue() : notNullValue()))));
    }

    /** A drawing is asked about in every bank of a learner, and its words do not tell the right answer. */
    @Test
    void everyBankAsksAboutADrawingAndItsWordsDoNotAnswer() {
        packs().filter(pack -> pack.audience() == Audience.LEARNER).forEach(pack -> {
            List<Question> drawn = pack.questions().stream()
                    .filter(question -> question.picture() != null)
                    .toList();
            assertThat(pack.id(), drawn.isEmpty(), is(false));
            drawn.forEach(question -> question.options().stream()
                    .filter(Question.Option::right)
                    .forEach(right -> assertThat(
                            question.id().value(),
                            Objects.requireNonNull(question.picture())
                                    .alt()
                                    .in(Locale.FRENCH)
                                    .contains(right.text().in(Locale.FRENCH)),
                            is(false))));
        });
    }

    @Test
    void theRightOptionStandsInNoFavouritePlace() {
        packs().forEach(pack -> {
            Map<Integer, Long> positions = pack.questions().stream()
                    .collect(Collectors.groupingBy(DeliveredPacksTest::positionOfRight, Collectors.counting()));
            positions
                    .values()
                    .forEach(times -> assertThat(
                            pack + " " + positions,
                            times,
                            is(lessThanOrEqualTo(pack.questions().size() / 2L))));
        });
    }

    @Test
    void aGuessIsWorthWhatTheNumberOfOptionsSays() {
        packs().flatMap(pack -> pack.questions().stream())
                .forEach(question -> assertThat(
                        question.id().value(),
                        Math.abs(question.parameters().guessing()
                                        - 1.0 / question.options().size())
                                < .01,
                        is(true)));
    }

    @Test
    void whatAnAuthorWroteIsDeclaredAsUnsure() {
        packs().flatMap(pack -> pack.questions().stream())
                .forEach(question -> assertThat(
                        question.id().value(), question.parameters().difficultySd(), is(greaterThanOrEqualTo(.5))));
    }

    @Test
    void everyGoalOfALearnerHasAQuestionAboutItsAreaInItsPack() {
        packs().filter(pack -> pack.audience() == Audience.LEARNER)
                .forEach(pack -> pack.goals()
                        .forEach(goal -> assertThat(
                                goal.id(),
                                pack.questions().stream().map(pack::areaOf).anyMatch(area -> area.equals(goal.area())),
                                is(true))));
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void noTextJudges(PackSource source) {
        List<String> seen = new ArrayList<>();
        eachText(source, (where, text) -> {
            seen.add(where);
            // What people say for a wish is searched, and nobody is shown it: « un faux site ».
            if (!where.matches(".*/goals/\\d+/said")) {
                assertThat(where, text, judgesNobody());
            }
        });

        assertThat(seen.size(), is(greaterThan(400)));
    }

    /** As on the pages, whose words a script quotes. */
    @ParameterizedTest
    @MethodSource("delivered")
    void everyApostropheIsThePrinters(PackSource source) {
        List<String> typewritten = new ArrayList<>();
        eachText(source, (where, text) -> {
            if (text.contains("'")) {
                typewritten.add(where + ": " + text);
            }
        });

        assertThat(typewritten, empty());
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void everyTitleAndWishFitsAPhone(PackSource source) {
        eachText(source, (where, text) -> {
            if (where.endsWith("/title") || where.matches(".*/(goals/\\d+/text|inOtherLanguages)")) {
                assertThat(where + ": " + text, text.length(), is(lessThanOrEqualTo(PHONE_WIDTH)));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void sentencesAreShort(PackSource source) {
        List<Integer> lengths = new ArrayList<>();
        eachText(
                source,
                (where, text) -> SENTENCE_END
                        .splitAsStream(text)
                        .forEach(sentence -> lengths.add(
                                (int) WORD.matcher(sentence).results().count())));

        assertThat(lengths.stream().mapToInt(Integer::intValue).average().orElseThrow(), is(lessThanOrEqualTo(12.0)));
    }

    /** Questions said aloud list what can be chosen, in one breath; all else is read, in sentences of 25 words at most. */
    @ParameterizedTest
    @MethodSource("delivered")
    void noSentenceToReadIsLong(PackSource source) {
        eachText(source, (where, text) -> {
            if (!where.endsWith("/spoken")) {
                SENTENCE_END
                        .splitAsStream(text)
                        .forEach(sentence -> assertThat(
                                where + ": " + sentence,
                                WORD.matcher(sentence).results().count(),
                                is(lessThanOrEqualTo(25L))));
            }
        });
    }

    private List<Question> questionsOf(Area area) {
        return firstSteps.questions().stream()
                .filter(question -> firstSteps.areaOf(question).equals(area.id()))
                .toList();
    }

    private static SkillPath onlyPath(ContentPack pack) {
        assertThat(pack.paths().size(), is(1));
        return pack.paths().iterator().next();
    }

    private static int positionOfRight(Question question) {
        return IntStream.range(0, question.options().size())
                .filter(i -> question.options().get(i).right())
                .findFirst()
                .orElseThrow();
    }

    /** Every text of every file, in each language, with its pointer: also what the pack's classes do not give out. */
    private static void eachText(PackSource source, BiConsumer<String, String> each) {
        JsonNode header = read(source, "pack.json");
        walk("pack.json#", header, each);
        header.path("files").forEach(file -> walk(file.asText() + "#", read(source, file.asText()), each));
    }

    private static void walk(String where, JsonNode node, BiConsumer<String, String> each) {
        if (node.isObject() && (node.path("fr").isTextual() || node.path("en").isTextual())) {
            node.forEach(text -> each.accept(where, text.asText()));
        } else if (node.isObject()) {
            node.properties().forEach(field -> walk(where + "/" + field.getKey(), field.getValue(), each));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(where + "/" + i, node.get(i), each);
            }
        }
    }

    private static JsonNode read(PackSource source, String file) {
        try (InputStream in = source.open(file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
