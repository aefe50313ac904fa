package org.inclusion.messages;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number is read as people write it, and nothing is said on a telephone that reads messages aloud. */
class TelephoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78,33612345678",
        "07.52.34.56.78,33752345678",
        "+33 (0)6 12 34 56 78,33612345678",
        "0033612345678,33612345678",
        "33612345678,33612345678",
        "+262 692 12 34 56,262692123456",
        "0692 12 34 56,262692123456",
        "06 93 12 34 56,262693123456",
        "0639 12 34 56,262639123456",
        "0690 12 34 56,590690123456",
        "0691.12.34.56,590691123456",
        "0694 12 34 56,594694123456",
        "0696 12 34 56,596696123456",
        "0697 12 34 56,596697123456",
        "+33 692 12 34 56,262692123456",
        "06 95 12 34 56,33695123456",
        "06 38 12 34 56,33638123456",
        "+33 700 12 34 56,33700123456",
        "+32 470 12 34 56,32470123456"
    })
    void aMobileNumberHasTheCodeOfItsCountry(String written, String sent) {
        assertThat(TelephoneNumber.mobile(written), equalTo(Optional.of(sent)));
    }

    @Test
    void aNumberOfNoKnownRangeIsRefusedWithASentenceThatSaysWhatToWrite() {
        assertThat(TelephoneNumber.whyNone("0708 12 34 56"), containsString("writes it with + and the code"));
        assertThat(TelephoneNumber.whyNone("0708 12 34 56"), not(containsString("12")));
        assertThat(TelephoneNumber.whyNone("01 42 34 56 78"), equalTo("the recipient has no mobile number"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01 42 34 56 78",
                "0262 12 34 56",
                "+262 262 12 34 56",
                "+596 596 12 34 56",
                "0700 12 34 56",
                "612345678",
                "+33 9 12 34 56 78",
                "06 12",
                "06 12 34 56 78 9",
                "odette@example.org",
                "+336123456٧٨"
            })
    void noOtherNumberIsSentTo(String written) {
        assertThat(TelephoneNumber.mobile(written).isPresent(), is(false));
    }
}
