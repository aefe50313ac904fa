package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A word that is sought is found as people type it: by ear, in haste, without an apostrophe, with a space too many or
 * too few.
 */
class SoughtWordTest {

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(textBlock = """
            payer, paye
            payez, paiement
            courriers, courrier
            apel, appels
            """)
    void anotherEndingOrADoubledLetterIsTheSameWord(String sought, String word) {
        assertThat(distance(sought, word), is(SoughtWord.SAME));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(textBlock = """
            kaf, caf
            assurence, assurance
            fisique, physique
            imposission, imposition
            alimentere, alimentaire
            droi, droits
            hordinateur, ordinateur
            """)
    void aWordIsKnownByItsSound(String sought, String word) {
        assertThat(FrenchSound.of(sought), equalTo(FrenchSound.of(word)));
        assertThat(distance(sought, word) < SoughtWord.OTHER, is(true));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(textBlock = """
            condiure, conduire, true
            decalrer, declarer, true
            covoiturge, covoiturage, true
            couvoiturag, covoiturage, true
            cantine, vaccine, false
            porte, carte, false
            pain, main, false
            """)
    void aSlipIsForgivenAndASecondOneInALongWord(String sought, String word, boolean isForgiven) {
        assertThat(distance(sought, word) < SoughtWord.OTHER, is(isForgiven));
    }

    @Test
    void threeLettersBeginTooManyWords() {
        assertThat(distance("apl", "appli"), is(SoughtWord.MISSPELT));
        assertThat(distance("ordi", "ordinateur"), is(not(SoughtWord.MISSPELT)));
    }

    /** A paper is no grandfather. */
    @Test
    void aNounInIerKeepsItsEnding() {
        assertThat(SoughtWord.stemOf("papier"), is("papier"));
        assertThat(SoughtWord.stemOf("oublier"), equalTo(SoughtWord.stemOf("oublié".replace('é', 'e'))));
    }

    @Test
    void wordsAreTakenApartAndPutTogetherAsTheyAreKnown() {
        Vocabulary vocabulary = new Vocabulary();
        Stream.of("electricite", "caf", "parcoursup", "numero", "secu", "rendez", "vous", "menage", "demenage")
                .forEach(vocabulary::place);

        assertThat(vocabulary.known(List.of("lelectricite")), equalTo(List.of("electricite")));
        assertThat(vocabulary.known(List.of("lacaf")), equalTo(List.of("la", "caf")));
        assertThat(vocabulary.known(List.of("parcour", "sup")), equalTo(List.of("parcoursup")));
        assertThat(vocabulary.known(List.of("rendezvous")), equalTo(List.of("rendez", "vous")));
        assertThat(vocabulary.known(List.of("de", "menage")), equalTo(List.of("de", "menage")));
        assertThat(vocabulary.known(List.of("xylophone")), equalTo(List.of("xylophone")));
    }

    private static int distance(String sought, String word) {
        return SoughtWord.of(sought).distance(SoughtWord.of(word));
    }
}
