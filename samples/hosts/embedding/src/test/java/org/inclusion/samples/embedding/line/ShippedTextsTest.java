package org.inclusion.samples.embedding.line;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.samples.embedding.line.ShippedTexts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text that a person may read or hear says what it must not, and each thing has one name. */
class ShippedTextsTest {

    /** What nobody should read about herself: judgements, test words, ranks, timers, comparisons. */
    private static final List<String> JUDGING_FRENCH = List.of(
            "faux|fausses?",
            "échecs?|échou\\w*|raté\\w*",
            "débutant\\w*|novices?|illectroni\\w*|illettr\\w*|analphab\\w*",
            "diagnosti\\w*|examens?|évaluations?|évalué\\w*|interros?|notation",
            "(bonnes?|mauvaises?) réponses?|incorrecte?s?|votre faute|erreurs? de votre part",
            "scores?|rangs?|classements?|points? gagnés?|pourcentages?|pour cent",
            "incapables?|faiblesses?|lacunes?",
            "chronom\\w*|minuteurs?|compte à rebours|temps restant|il vous reste \\S+ (secondes?|minutes?)",
            "(mieux|moins bien|plus vite|plus lente?) que (les autres|la moyenne)|en dessous de la moyenne");

    private static final List<String> JUDGING_ENGLISH = List.of(
            "wrong",
            "fail\\w*|mistaken|stupid",
            "beginners?|novices?|illitera\\w*",
            "diagnos\\w*|exams?|examinations?|graded",
            "(right|correct|incorrect) answers?",
            "scores?|ranks?|ranking|percent\\w*",
            "incapable|weakness\\w*",
            "timers?|countdowns?|time left|seconds left",
            "(better|worse|faster|slower) than (others|average)|below average");

    /** One name each, and what was said before. */
    private static final List<String> FORMER_FRENCH = List.of(
            "ma route|ma voie",
            "courriels?|mél|boîte électronique|boîte aux lettres électronique|adresse électronique",
            "touchez(?! (à|une fois|deux fois))|cliquez|tapotez",
            "voudrait apprendre|que voudrait faire",
            "quelqu[’']un m[’']a aidée?",
            "sortie? de votre compte|sortir de mon compte|vous êtes logée?|seules? vous",
            "dite? de soi",
            "écrire à ma fille|créer des contenus",
            "fait souvent plaisir");

    private static final List<String> FORMER_ENGLISH = List.of(
            "my way|my route",
            "tap|click",
            "said of oneself",
            "did someone help me",
            "is often welcome",
            "only you and");

    /** As French does not write an hour or the first of a month. */
    private static final List<String> MISWRITTEN_FRENCH = List.of(
            "\\d{1,2}:\\d{2}|\\d{1,2}h\\d{0,2}",
            "1 (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)",
            "(de|que) (Odette|Ahmed|Anne|Hélène)");

    /** A mark that could begin a line alone, or that touches its word: French keeps both together with a space that never breaks. */
    private static final Pattern MISSPACED_FRENCH = Pattern.compile("[ \\p{L}\\d})][?!;»]| [:%€]|«[^\u00A0\u202F]");

    /** The sign of a keyboard between two letters. French is set with another one, and the texts of a page stand side by side. */
    private static final Pattern STRAIGHT_APOSTROPHE = Pattern.compile("\\p{L}'\\p{L}");

    /** Helpers are shown how not to speak; the glossary explains a word of elsewhere, and a vocabulary of elsewhere has its own. */
    private static final Pattern QUOTED = Pattern.compile(
            "cliquez in \\S*/accompagner-a-distance/.*|courriel in \\S*/premiers-pas/glossary.json e-mail"
                    + "|diagnostic in \\S*/crosswalk-coop.json .*",
            Pattern.CASE_INSENSITIVE);

    /** Three out of five, but no date: that one goes on with its year. */
    private static final Pattern PART_OF_A_WHOLE =
            Pattern.compile("[%‰]|(?<![\\d/])\\d+ ?(sur|out of|/) ?\\d+(?![\\d/])");

    private static final Set<String> WITHOUT_NUMBERS = Set.of(
            "/page/", "/start/", "/path/", "/step/", "/profile/", "/questions/", "/helper/", "/leave/", "/paper/");

    @Test
    void everyShippedTextIsLookedAt() {
        Set<String> files = ShippedTexts.all().stream()
                .map(text -> text.where().split(" ", 2)[0])
                .map(file -> file.substring(file.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        assertThat(
                files,
                hasItems(
                        "words_fr.properties",
                        "words_en.properties",
                        "fr.json",
                        "en.json",
                        "helped.fr.json",
                        "lessons.json",
                        "practices.json",
                        "tours.json",
                        "glossary.json",
                        "goals.json",
                        "path.json",
                        "skills.json",
                        "self-reports.json",
                        "questions-1.json",
                        "questions-5.json",
                        "questions.json",
                        "digcomp-3.0.json",
                        "words.json",
                        "messages.properties",
                        "messages_en.properties",
                        "welcome.html"));
        assertThat(ShippedTexts.all().size(), greaterThan(2_000));
    }

    @Test
    void noTextJudgesTestsRanksTimesOrCompares() {
        assertThat(found(ShippedTexts.all(), JUDGING_FRENCH, JUDGING_ENGLISH), empty());
    }

    @Test
    void eachThingHasOneName() {
        assertThat(found(ShippedTexts.all(), FORMER_FRENCH, FORMER_ENGLISH), empty());
    }

    @Test
    void hoursAndDaysAreWrittenAsInFrench() {
        assertThat(found(ShippedTexts.all(), MISWRITTEN_FRENCH, List.of()), empty());
    }

    @Test
    void aMarkStaysWithItsWord() {
        List<String> misspaced = ShippedTexts.all().stream()
                .filter(text -> text.language().equals("fr") && !text.where().endsWith(".html"))
                .filter(text -> MISSPACED_FRENCH.matcher(text.said()).find())
                .map(Text::toString)
                .toList();
        assertThat(misspaced, empty());
    }

    @Test
    void theApostropheIsThatOfPrint() {
        List<String> straight = ShippedTexts.all().stream()
                .filter(text -> text.language().equals("fr") && !text.where().endsWith(".html"))
                .filter(text -> STRAIGHT_APOSTROPHE.matcher(text.said()).find())
                .map(Text::toString)
                .toList();
        assertThat(straight, empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Qui ?", "Qui?", "C’est pour :", "« Oui\u00A0»", "«Oui\u00A0»", "{name} !", "{name}!", "1,95 €"})
    void aMarkThatCouldLeaveItsWordIsFound(String said) {
        assertThat(MISSPACED_FRENCH.matcher(said).find(), is(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Qui\u00A0?",
                "C’est\u202F!",
                "«\u00A0Oui\u00A0»",
                "Vraiment\u00A0?!",
                "https://exemple.org/?a=b",
                "à 10\u00A0h"
            })
    void andOneThatCannotIsNot(String said) {
        assertThat(MISSPACED_FRENCH.matcher(said).find(), is(false));
    }

    @Test
    void noTextHasAPercentageAndNoPageANumber() {
        List<String> percentages = ShippedTexts.all().stream()
                .filter(text -> PART_OF_A_WHOLE.matcher(text.said()).find())
                .map(Text::toString)
                .toList();
        assertThat(percentages, empty());
        List<String> numbers = ShippedTexts.pages().stream()
                .filter(text -> WITHOUT_NUMBERS.stream().anyMatch(text.where()::contains))
                .filter(text -> Pattern.compile("\\d").matcher(text.said()).find())
                .map(Text::toString)
                .toList();
        assertThat(numbers, empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C’est faux.",
                "ÉCHEC",
                "pour débutantes",
                "contre l’illectronisme",
                "votre diagnostic",
                "Bonne réponse !",
                "votre rang",
                "Il vous reste 10 secondes",
                "mieux que les autres",
                "Ma route",
                "un courriel",
                "Touchez l’écran",
                "Seules vous et l’agent",
                "à 10:30",
                "à 10h30",
                "le 1 décembre",
                "le chemin de Odette",
            })
    void whatMustNotBeSaidIsFoundWhereItStands(String said) {
        List<Text> text = List.of(new Text("here", "fr", said));
        List<String> all = Stream.of(JUDGING_FRENCH, FORMER_FRENCH, MISWRITTEN_FRENCH)
                .flatMap(List::stream)
                .toList();
        assertThat(found(text, all, List.of()).size(), is(1));
    }

    @Test
    void andWhatMayBeSaidIsNot() {
        List<Text> texts = Stream.of(
                        "Range ce carnet, il vaut mieux.",
                        "Ne touchez à rien.",
                        "le 11 décembre, à 10 h 30",
                        "la longue touche du bas",
                        "Le chemin de Marc")
                .map(said -> new Text("here", "fr", said))
                .toList();
        List<String> all = Stream.of(JUDGING_FRENCH, FORMER_FRENCH, MISWRITTEN_FRENCH)
                .flatMap(List::stream)
                .toList();
        assertThat(found(texts, all, List.of()), containsInAnyOrder());
    }

    private static List<String> found(List<Text> texts, List<String> french, List<String> english) {
        Pattern inFrench = anyOf(french);
        Pattern inEnglish = anyOf(english);
        return texts.stream()
                .flatMap(text -> (text.language().equals("fr") ? inFrench : inEnglish)
                        .matcher(text.said().replace('\u00A0', ' ').replace('\u202F', ' '))
                        .results()
                        .map(word -> word.group() + " in " + text.where()))
                .filter(one -> !QUOTED.matcher(one).matches())
                .toList();
    }

    private static Pattern anyOf(List<String> words) {
        String all = words.isEmpty() ? "(?!)" : String.join("|", words);
        return Pattern.compile(
                "\\b(" + all + ")\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
