package org.inclusion.samples.services.sms;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text is paid in parts. */
class SmsTextTest {

    @ParameterizedTest
    @CsvSource({
        "e,160,1", "e,161,2", "e,306,2", "e,307,3", "é,160,1", "€,80,1", "€,81,2", "€,152,2", "€,153,3", "ê,70,1",
        "ê,71,2", "ê,134,2", "ê,135,3", "’,70,1", "’,71,2"
    })
    void eachAlphabetHasItsLengths(String letter, int times, int parts) {
        assertThat(SmsText.parts(letter.repeat(times)), is(parts));
    }

    @Test
    void noPairIsCutInTwo() {
        assertThat(SmsText.parts("😀".repeat(35)), is(1));
        assertThat("33 pairs in a part, and not 33 and a half", SmsText.parts("😀".repeat(67)), is(3));
    }

    @ParameterizedTest
    @CsvSource({
        "éèùàìòÉÇ,true",
        "ê,false",
        "â,false",
        "î,false",
        "ô,false",
        "û,false",
        "ë,false",
        "ï,false",
        "œ,false",
        "À,false",
        "È,false",
        "Ù,false",
        "’,false",
        "«,false",
        "»,false",
        "…,false",
        "–,false",
        "ç,false"
    })
    void frenchLettersAreInsideOrOutside(String letters, boolean inside) {
        assertThat(SmsText.isGsm(letters), is(inside));
    }
}
