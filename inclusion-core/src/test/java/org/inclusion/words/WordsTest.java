package org.inclusion.words;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private final Words words = Words.standard();

    @ParameterizedTest
    @CsvSource({
        "fr,Commencé",
        "fr-CA,Commencé",
        "en,Begun",
        "en-GB,Begun",
        "de,Commencé",
        "und,Commencé",
        "fr-FR-u-nu-latn,Commencé"
    })
    void aReaderIsAnsweredInHerLanguageOrInFrench(String reader, String sentence) {
        assertThat(words.say("status.STARTED", Locale.forLanguageTag(reader)), equalTo(sentence));
    }

    @Test
    void aReasonSaysWhatItNames() {
        Reason reason = Reason.of("next.serves-your-wish", "goal", "Envoyer un document");

        assertThat(words.say(reason, Locale.FRENCH), equalTo("Pour le souhait\u00A0: Envoyer un document."));
        assertThat(words.say(reason, Locale.ENGLISH), equalTo("Towards the goal: Envoyer un document."));
    }

    @Test
    void whatIsGoodToKnowFirstSaysForWhichStep() {
        Reason reason = Reason.of("next.good-to-know-first", "step", "Joindre un document")
                .with("goal", LocalizedText.of("Envoyer un document"));

        assertThat(
                words.say(reason, Locale.FRENCH),
                equalTo("Cela prépare «\u00A0Joindre un document\u00A0», pour le souhait\u00A0: Envoyer un document."));
        assertThat(
                words.say(reason, Locale.ENGLISH),
                equalTo("This comes before “Joindre un document”, towards the goal: Envoyer un document."));
    }

    @Test
    void whatAReasonNamesFollowsTheReadersLanguageWhereItHasIt() {
        LocalizedText title = LocalizedText.of(Map.of("fr", "Choisir un mot de passe", "en", "Choose a password"));
        Reason reason = Reason.of("why.practice.ALONE", "what", title);

        assertThat(
                words.say(reason, Locale.FRENCH),
                equalTo("«\u00A0Choisir un mot de passe\u00A0»\u00A0: fait sans aide."));
        assertThat(words.say(reason, Locale.UK), equalTo("“Choose a password”: done without help."));
        assertThat(
                words.say(Reason.of("why.practice.ALONE", "what", onlyFrench()), Locale.ENGLISH),
                equalTo("“Se servir du clavier”: done without help."));
    }

    private static LocalizedText onlyFrench() {
        return LocalizedText.of(Map.of("fr", "Se servir du clavier"));
    }

    @Test
    void aCodeNobodyHasAWordForIsShownBare() {
        assertThat(words.say("no.such-code", Locale.FRENCH), equalTo("no.such-code"));
        assertThat(words.say(Reason.of("no.such-code", "id", "7"), Locale.ENGLISH), equalTo("no.such-code"));
    }

    @Test
    void aHostReplacesOneSentenceAndKeepsTheOthers() {
        Words hers = words.with(Locale.FRENCH, Map.of("status.STARTED", "En route"));

        assertThat(hers.say("status.STARTED", Locale.FRENCH), equalTo("En route"));
        assertThat(hers.say("status.STARTED", Locale.CANADA_FRENCH), equalTo("En route"));
        assertThat(hers.say("status.STARTED", Locale.ENGLISH), equalTo("Begun"));
        assertThat(hers.say("status.DONE", Locale.FRENCH), equalTo("Déjà fait"));
        assertThat(words.say("status.STARTED", Locale.FRENCH), equalTo("Commencé"));
    }

    @Test
    void aHostReplacesASentenceForOneRegionOnly() {
        Words hers = words.with(Locale.forLanguageTag("fr-CH"), Map.of("status.DONE", "En ordre"));

        assertThat(hers.say("status.DONE", Locale.forLanguageTag("fr-CH")), equalTo("En ordre"));
        assertThat(hers.say("status.STARTED", Locale.forLanguageTag("fr-CH")), equalTo("Commencé"));
        assertThat(hers.say("status.DONE", Locale.FRENCH), equalTo("Déjà fait"));
    }

    @Test
    void aHostAddsALanguageAndFrenchFillsItsGaps() {
        Words hers = words.with(Locale.GERMAN, Map.of("status.STARTED", "Begonnen"));

        assertThat(hers.say("status.STARTED", Locale.forLanguageTag("de-AT")), equalTo("Begonnen"));
        assertThat(hers.say("status.DONE", Locale.GERMAN), equalTo("Déjà fait"));
    }

    @Test
    void twoChangesOfAHostAddUp() {
        Words hers = words.with(Locale.FRENCH, Map.of("status.STARTED", "En route"))
                .with(Locale.FRENCH, Map.of("status.DONE", "Ça y est"));

        assertThat(hers.say("status.STARTED", Locale.FRENCH), equalTo("En route"));
        assertThat(hers.say("status.DONE", Locale.FRENCH), equalTo("Ça y est"));
    }

    @Test
    void whatASentenceNamesIsSaidAsItIsWhateverItLooksLike() {
        Words hers = words.with(Locale.FRENCH, Map.of("two", "{a}|{b}"));

        qt().forAll(strings().betweenCodePoints('!', '~').ofLengthBetween(0, 12))
                .checkAssert(any -> assertThat(
                        hers.say(Reason.of("two", "a", any).with("b", LocalizedText.of(any)), Locale.FRENCH),
                        equalTo(any + "|" + any)));
        assertThat(
                hers.say(Reason.of("two", "a", "{b}").with("b", LocalizedText.of("$1\\{a}")), Locale.FRENCH),
                equalTo("{b}|$1\\{a}"));
    }

    @Test
    void whatIsNamedInQuotationMarksIsQuotedOnce() {
        Words quoting = words.with(Locale.FRENCH, Map.of("quotes", "Répondre «\u00A0{option}\u00A0»."))
                .with(Locale.ENGLISH, Map.of("quotes", "Answer “{option}”."));

        assertThat(
                quoting.say(Reason.of("quotes", "option", "«\u00A0Le matin\u00A0»"), Locale.FRENCH),
                equalTo("Répondre «\u00A0Le matin\u00A0»."));
        assertThat(
                quoting.say(Reason.of("quotes", "option", "“Mornings”"), Locale.ENGLISH),
                equalTo("Answer “Mornings”."));
        assertThat(
                quoting.say(Reason.of("quotes", "option", "le «\u00A0matin\u00A0» ici"), Locale.FRENCH),
                equalTo("Répondre «\u00A0le «\u00A0matin\u00A0» ici\u00A0»."));
    }
}
