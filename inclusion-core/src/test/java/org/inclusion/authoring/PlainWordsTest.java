package org.inclusion.authoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a lesson hold words alone. */
class PlainWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</b>",
                "<!-- caché -->",
                "<?xml version='1.0'?>",
                "<iframe src='https://ailleurs.example'>",
                "<svg onload=alert(1)>",
                "<IMG SRC=x>",
                "onclick=\"go()\"",
                "onerror = 'go()'",
                "&#60;script&#62;",
                "&#x3C;script",
                "&lt;script&gt;",
                "avant <a href='https://ailleurs.example'>ici</a> après"
            })
    void markupIsAMistake(String text) {
        assertThat(PlainWords.mistake(text), is(Optional.of("markup")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript : alert(1)",
                "vbscript:msgbox",
                "data:text/html,<b>",
                "data: text/html;base64,AAAA",
                "file:///etc/passwd",
                "blob:https://ailleurs.example/1",
                "[appuyez](javascript:go)"
            })
    void anAddressThatIsCodeIsAMistake(String text) {
        assertThat(PlainWords.mistake(text), is(Optional.of("code")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Appuyez sur « Envoyer ».",
                "3 < 5, et 5 > 3",
                "le prix < le budget",
                "Je t’aime <3",
                "Marie & Paul",
                "Les data : ce que le site garde.",
                "Le script du rendez-vous : trois phrases.",
                "On choisit = on valide",
                "Arobase : @",
                "10 000 personnes en 2026"
            })
    void wordsAreWords(String text) {
        assertThat(PlainWords.mistake(text), is(Optional.empty()));
        assertThat(PlainWords.gap(text), is(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Appelez le 04 65 71 00 12",
                "0465710012",
                "+33 4 65 71 00 12",
                "04.65.71.00.12",
                "2 84 05 75 123 456 78",
                "284052A123456",
                "odette.martin@exemple.example",
                "FR76 3000 6000 0112 3456 7890 189"
            })
    void aNumberThatTellsWhoSomebodyIsIsToldAndNotRefused(String text) {
        assertThat(PlainWords.mistake(text), is(Optional.empty()));
        assertThat(PlainWords.gap(text), is(Optional.of("personal")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ailleurs.example/x", "www.ailleurs.example", "[ici](https://ailleurs.example)"})
    void anAddressOfASiteIsToldSinceNobodyCanPressOnIt(String text) {
        assertThat(PlainWords.mistake(text), is(Optional.empty()));
        assertThat(PlainWords.gap(text), is(Optional.of("link")));
    }

    @Test
    void signsThatNobodySeesAreTakenOut() {
        assertThat(PlainWords.clean("a\u0000b\u202Ec\u200Bd\uFEFFe\u0007f\r\ng\rh\ti"), equalTo("abcdef\ng\nh i"));
        assertThat(PlainWords.clean("« é » ’ … 😀 👩‍👧"), equalTo("« é » ’ … 😀 👩‍👧"));
        assertThat(PlainWords.clean("\uD83Dx"), equalTo("x"));
    }

    @Test
    void codeThatIsHiddenByUnseenSignsIsFoundOnceTheyAreTakenOut() {
        assertThat(PlainWords.mistake(PlainWords.clean("java\u200Bscript:go")), is(Optional.of("code")));
        assertThat(PlainWords.mistake(PlainWords.clean("<\u0000script>")), is(Optional.of("markup")));
    }
}
