package org.inclusion.messages;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import org.inclusion.messages.SmsText.Alphabet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text costs is known before it is sent. */
class SmsTextTest {

    @Test
    void theReminderIsOneMessage() {
        SmsText reminder = SmsText.of("Rappel\u00A0: demain, 10\u00A0h.");
        assertThat(reminder, equalTo(new SmsText("Rappel : demain, 10 h.", Alphabet.GSM_7, 22, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aujourd’hui | aujourd'hui",
                "à bientôt | à bientot",
                "« reçu » | \" recu \"",
                "ÀÈÙ œuvre | AEU oeuvre",
                "demain… — non | demain... - non",
                "naïf, Noël, fête | naif, Noel, fete",
                "é è ù à ì ò É Ç | é è ù à ì ò É Ç"
            })
    void aLetterOutsideOfTheShortAlphabetBecomesItsNearest(String written, String sent) {
        assertThat(SmsText.of(written).text(), equalTo(sent));
        assertThat(SmsText.of(written).alphabet(), is(Alphabet.GSM_7));
    }

    @Test
    void oneLetterWithoutANearestLeavesAllAsTheyAre() {
        SmsText text = SmsText.of("Нагадування: завтра, 10:00 — café");
        assertThat(text, equalTo(new SmsText("Нагадування: завтра, 10:00 — café", Alphabet.UCS_2, 33, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "a,160,160,1",
        "a,161,161,2",
        "a,306,306,2",
        "a,307,307,3",
        "€,80,160,1",
        "€,81,162,2",
        // 76 of them fill 152 places of a part, and the next does not fit into the 153rd.
        "€,153,306,3",
        "я,70,70,1",
        "я,71,71,2",
        "я,134,134,2",
        "я,135,135,3",
        // A pair is not cut in two: 33 in each part of 67.
        "😀,35,70,1",
        "😀,66,132,2",
        "😀,67,134,3"
    })
    void partsAreCountedAsTheyArePaid(String letter, int times, int places, int parts) {
        SmsText text = SmsText.of(letter.repeat(times));
        assertThat(text.places(), is(places));
        assertThat(text.parts(), is(parts));
    }
}
