package org.inclusion.authoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.inclusion.content.ContentLibrary;
import org.inclusion.words.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sentences of a leaflet are measured by the rules of the packs, and the glossaries of the packs say the
 * hard words.
 */
class HardSentencesTest {

    private final FindHardSentences hard = new FindHardSentences(ContentLibrary.of(ContentLibrary.standardPacks()));

    private List<HardSentence> of(String language, String... parts) {
        List<LeafletBlock> blocks = Arrays.stream(parts)
                .map(part -> new LeafletBlock(LeafletBlock.Kind.PARAGRAPH, part, ""))
                .toList();
        return hard.of(new LeafletText(language, "Titre", blocks));
    }

    private static Stream<String> codes(HardSentence sentence) {
        return sentence.why().stream().map(Reason::code);
    }

    @Test
    void easySentencesAreNotMarked() {
        assertThat(of("fr", "Ouvrez la porte. Entrez.", "Prenez votre temps."), is(empty()));
        assertThat(of("fr"), is(empty()));
    }

    @Test
    void aLongSentenceIsMarkedInItsPart() {
        String words = "un deux trois quatre cinq six sept huit neuf dix ".repeat(2);
        HardSentence found =
                of("fr", "Entrez.", "C’est ici. " + words + "onze. Et voilà.").get(0);
        assertThat(found.block(), is(2));
        assertThat(found.text(), is(words + "onze."));
        assertThat(codes(found).toList(), contains("leaflet.hard.WORDS"));
        assertThat(of("fr", words.strip() + "."), is(empty()));
    }

    @Test
    void aTechnicalTermIsSaidInThePlainWordsOfTheGlossary() {
        HardSentence found = of("fr", "Ouvrez le navigateur.").get(0);
        assertThat(codes(found).toList(), contains("leaflet.hard.NOT_EXPLAINED"));
        HardSentence.PlainWord word = found.words().get(0);
        assertThat(word.term().in(Locale.FRENCH).toLowerCase(Locale.FRENCH), is("navigateur"));
        assertThat(word.meaning().in(Locale.FRENCH), is(not("")));
    }

    @ParameterizedTest
    @CsvSource({
        "Sollicitez la mairie., demander",
        "Le QF compte., un nombre que la CAF calcule",
        "Le quotient familial compte., un nombre que la CAF calcule",
        "Le plafond est bas., la somme à ne pas dépasser",
        "La délibération est là., une décision votée",
        "Gardez le récépissé., un papier qui dit",
        "La date fait foi., compte comme preuve",
        "Faites un recours., une demande pour",
        "Les justificatifs sont là., un papier qui prouve",
        "Vos ressources comptent., l’argent que le foyer reçoit",
        "Montrez la CNI., carte nationale d’identité",
        "La CAF répond., caisse d’allocations familiales",
        "Lisez la notification., la lettre qui annonce une décision"
    })
    void aWordOfAnAdministrationIsSaidPlainly(String sentence, String meaning) {
        HardSentence found = of("fr", sentence).get(0);
        assertThat(codes(found).toList(), contains("leaflet.hard.NOT_EXPLAINED"));
        assertThat(found.words().get(0).meaning().in(Locale.FRENCH), containsString(meaning));
    }

    @Test
    void eachLineOfAListIsASentenceOfItsOwn() {
        assertThat(
                of("fr", "Fermez l’onglet\nOuvrez la porte").stream()
                        .map(HardSentence::text)
                        .toList(),
                contains("Fermez l’onglet"));
    }

    @Test
    void anAbbreviationThatIsSpelledOutIsExplained() {
        assertThat(of("fr", "Envoyez le relevé d’identité bancaire (RIB)."), is(empty()));
        assertThat(codes(of("fr", "Envoyez le RIB.").get(0)).toList(), contains("leaflet.hard.NOT_EXPLAINED"));
    }

    @Test
    void ofALanguageWithoutAListOnlyWhatIsCountedIsFound() {
        assertThat(of("eo", "Malfermu la retumilon."), is(empty()));
        assertThat(of("en-GB", "Open the browser.").get(0).words(), is(not(empty())));
    }
}
