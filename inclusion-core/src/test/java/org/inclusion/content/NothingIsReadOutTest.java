package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inclusion.together.PreparedSentence;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No sentence of a helper on the telephone makes a learner read out or spell what stands on her screen: a fraudster
 * asks for exactly that. She is asked for a yes, or for what she sees in her own words.
 */
class NothingIsReadOutTest {

    /** Requests that no script makes, in French and in English, each with the word that says so. */
    private static final List<Pattern> REQUESTS = Stream.of(
                    "(re)?lisez(-l[ae]s?)?-moi",
                    "(?<!sans |pas à )me (l[ae]s? )?(re)?lire",
                    "à voix haute",
                    "épelez|dictez|lettre par lettre",
                    "donnez-(l[ae]s?-)?moi",
                    "dites-moi[^.?!]*(code|mot de passe|numéro|adresse|identifiant|chiffre)",
                    "(que|quel(le)?s?|combien)\\b[^.?!]*lisez-vous",
                    "quel(le)?s? (est |sont )?(le |les )?(mots exacts|nom (juste )?avant)",
                    "quel(le)?s? (est )?(le |la |l.|votre )?(code|mot de passe|numéro|adresse|identifiant|chiffre)",
                    "read me\\b|read\\b[^.?!]*\\b(to me|aloud|out)\\b",
                    "spell|dictate|letter by letter",
                    "give me\\b",
                    "tell me (?!no )[^.?!]*(code|password|number|address|digit)",
                    "(what|which|how many)\\b[^.?!]*do you read",
                    "(what|which) (is )?(the |your )?(code|password|number|address|digit)")
            .map(request -> Pattern.compile(
                    "\\b(" + request + ")",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS))
            .toList();

    private static final String HER_OWN = "a sentence that she will say to somebody else, in her own words";
    private static final String AGAINST_FRAUD =
            "the sentence that ends a call of a fraudster, said once to have it ready";

    /** The sentences that may stay, each with the reason. */
    private static final Map<String, String> MAY_STAY = Map.of(
            "Dites la phrase une fois, à voix haute.", AGAINST_FRAUD,
            "Dites-la une fois, à voix haute, comme vous la diriez.", AGAINST_FRAUD,
            "Dites la phrase à voix haute, avec le nom que vous voulez.", HER_OWN,
            "Dites à voix haute la phrase que vous aimeriez écrire.", HER_OWN,
            "Dans la première case, copiez l’adresse. Je vous la lis lettre par lettre, si vous voulez.",
                    "the helper spells, and not she");

    @Test
    void noTelephoneScriptAsksHerToReadOutWhatStandsOnHerScreen() {
        List<String> found = new ArrayList<>();
        List<String> stay = new ArrayList<>();
        ContentLibrary.of(ContentLibrary.standardPacks())
                .packs()
                .forEach(pack -> pack.paths().stream()
                        .flatMap(path -> path.steps().stream())
                        .flatMap(step -> pack.script(step.id()).stream())
                        .forEach(script -> said(script)
                                .filter(NothingIsReadOutTest::asksForIt)
                                .forEach(sentence -> {
                                    if (MAY_STAY.containsKey(sentence)) {
                                        stay.add(sentence);
                                    } else {
                                        found.add(pack.id() + " " + script.step() + ": " + sentence);
                                    }
                                })));

        assertThat(found, is(empty()));
        assertThat(
                "each exception is still needed",
                stay,
                containsInAnyOrder(MAY_STAY.keySet().toArray()));
    }

    @Test
    void noSentenceOfLiveHelpAsksForItEither() {
        List<String> found = Stream.of(PreparedSentence.values())
                .map(sentence -> "together.sentence." + sentence)
                .flatMap(code -> Stream.of(Locale.FRENCH, Locale.ENGLISH)
                        .map(language -> Words.standard().say(code, language)))
                .filter(NothingIsReadOutTest::asksForIt)
                .toList();

        assertThat(found, is(empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Une phrase s’affiche ? Lisez-la-moi.",
                "Relisez-moi les deux numéros.",
                "Pouvez-vous me les lire ?",
                "Épelez votre nom.",
                "Donnez-moi le code.",
                "Dites-moi les six chiffres.",
                "Quel numéro avez-vous noté ?",
                "Que lisez-vous en grosses lettres ?",
                "Quels sont les mots exacts ?",
                "Quel est le nom avant la première barre ?",
                "Read me the title.",
                "You can read it aloud to me.",
                "Which number did you write?",
                "Please spell it out."
            })
    void aRequestToReadOutIsFound(String request) {
        assertThat(request, asksForIt(request));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ne me lisez pas le code.",
                "Écrivez-le vous-même, sans me le lire.",
                "Voyez-vous un numéro ? Gardez-le pour vous.",
                "Dites-moi ce que vous voyez.",
                "Tell me no password, even an invented one.",
                "Read this message, to yourself."
            })
    void aQuestionForAYesOrForHerOwnWordsIsNone(String question) {
        assertThat(question, !asksForIt(question));
    }

    private static Stream<String> said(TelephoneScript script) {
        return script.lines().stream()
                .<LocalizedText>mapMulti((line, texts) -> {
                    texts.accept(line.say());
                    Stream.ofNullable(line.ask()).forEach(texts);
                    Stream.ofNullable(line.ifNot()).forEach(texts);
                })
                .flatMap(text -> Stream.of(text.in(Locale.FRENCH), text.in(Locale.ENGLISH)))
                .distinct();
    }

    private static boolean asksForIt(String sentence) {
        return REQUESTS.stream().anyMatch(request -> request.matcher(sentence).find());
    }
}
