package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tells a selector that a browser understands from one that it refuses. */
class CssSelectorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h1",
                "*",
                "#mail-logement",
                "#files fieldset",
                "button.send, a.more",
                "main > ul li + li ~ li",
                "[data-page]",
                "a[href^=\"/boite\"]:not(.old, #first)",
                "input[type='text' i]",
                "tr:nth-child(2n + 1) td:first-child",
                "slot::part(title)",
                "div:has(> img)",
                "mon-élément",
                ":is(h1, h2)"
            })
    void aSelectorIsUnderstood(String selector) {
        assertThat(CssSelector.problem(selector), equalTo(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    #           | it ends too early, after "#"
                    #1a         | "1" at character 2
                    a >         | it ends too early, after "a >"
                    a,          | it ends too early, after "a,"
                    > a         | ">" at character 1
                    a)          | ")" at character 2
                    a[b         | it ends too early, after "a[b"
                    a[b="c]     | a quotation mark is not closed, from character 5
                    a..b        | "." at character 3
                    :not()      | ")" at character 6
                    :nth-child( | it ends too early, after ":nth-child("
                    a{color:red} | "{" at character 2
                    """)
    void aTextThatIsNoneSaysWhere(String selector, String problem) {
        assertThat(CssSelector.problem(selector), equalTo(Optional.of(problem)));
    }

    @Test
    void aVeryLongOneIsReadToItsEnd() {
        assertThat(CssSelector.problem("a" + " > a".repeat(50_000)), equalTo(Optional.empty()));
    }
}
