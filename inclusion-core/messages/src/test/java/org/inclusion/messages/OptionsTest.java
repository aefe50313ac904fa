package org.inclusion.messages;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;
import org.inclusion.messages.SmtpOptions.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An option that is wrong is named, and a secret is said nowhere. */
class OptionsTest {

    private static final SmsOptions SMS = SmsOptions.of("geheim");

    private static final SmtpOptions MAIL = SmtpOptions.of("mail.example.org", "rappel@example.org");

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("key", () -> SmsOptions.of("geheim\n")),
                wrong("key", () -> SmsOptions.of("")),
                wrong("sender", () -> SMS.sender("CCAS de Valbonne")),
                wrong("sender", () -> SMS.sender("Éveil")),
                wrong("address", () -> SMS.address(URI.create("http://api.example.org"))),
                wrong("address", () -> SMS.address(URI.create("api.example.org"))),
                wrong("address", () -> SMS.address(URI.create("https://geheim:geheim@api.example.org"))),
                wrong("most-parts", () -> SMS.mostParts(0)),
                wrong("reports", () -> SMS.reports(URI.create("http://portail.example.org/sms"))),
                wrong("host", () -> SmtpOptions.of("smtp://mail.example.org", "rappel@example.org")),
                wrong("host", () -> SmtpOptions.of("", "rappel@example.org")),
                wrong("port", () -> MAIL.port(0)),
                wrong("from", () -> SmtpOptions.of("mail.example.org", "CCAS <rappel@example.org>")),
                wrong("from", () -> SmtpOptions.of("mail.example.org", "rappel")),
                wrong(
                        "password",
                        () -> new SmtpOptions(
                                "mail.example.org", 587, Security.TLS, "user", null, "rappel@example.org")),
                wrong("security", () -> MAIL.login("user", "geheim").security(Security.NONE)));
    }

    private static Arguments wrong(String option, Executable made) {
        return Arguments.of(option, made);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void aWrongOptionIsNamed(String option, Executable made) {
        String said = assertThrows(IllegalArgumentException.class, made).getMessage();
        assertThat(said, startsWith(option + " "));
        assertThat(said, not(containsString("geheim")));
    }

    @Test
    void noSecretAndNoAddressComesIntoALog() {
        assertThat(SMS.toString(), not(containsString("geheim")));
        assertThat(MAIL.login("user", "geheim").toString(), not(containsString("geheim")));
        assertThat(Recipient.sms("0612345678", Locale.FRENCH).toString(), not(containsString("0612345678")));
    }
}
