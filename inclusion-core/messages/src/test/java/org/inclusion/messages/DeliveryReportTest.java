package org.inclusion.messages;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.inclusion.messages.DeliveryReport.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report says of which message it is by its address, and nothing of the person. */
class DeliveryReportTest {

    private static Optional<DeliveryReport> read(String message, String body) throws IOException {
        return DeliveryReport.read(message, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "delivered,DELIVERED",
        "DELIVERED,DELIVERED",
        "hardBounce,FAILED",
        "soft_bounces,FAILED",
        "rejected,FAILED",
        "unsubscribe,STOPPED",
        "accepted,UNDERWAY",
        "a word of next year,UNDERWAY"
    })
    void theProvidersWordIsRead(String word, Result result) throws IOException {
        String body = "{\"to\":\"33612345678\",\"msg_status\":\"" + word + "\",\"date\":\"2027-02-03 10:00:00\"}";
        Optional<DeliveryReport> report = read("m-1", body);
        assertThat(report, equalTo(Optional.of(new DeliveryReport("m-1", result))));
        assertThat(report.toString(), not(containsString("33612345678")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "delivered", "{\"msg_status\":7}", "{\"msg_status\":\"delivered\""})
    void whatIsNoReportIsPassedOver(String body) throws IOException {
        assertThat(read("m-1", body), equalTo(Optional.empty()));
    }

    @Test
    void aReportAtAnotherAddressOrLongerThanAnyIsPassedOver() throws IOException {
        String body = "{\"msg_status\":\"delivered\"}";
        assertThat(read("../m 1", body), equalTo(Optional.empty()));
        assertThat(read("m-1", body + " ".repeat(20_000)), equalTo(Optional.empty()));
    }

    @Test
    void theAddressOfAReportEndsWithTheMessagesId() {
        URI reports = URI.create("https://portail.example.org/sms");
        assertThat(DeliveryReport.address(reports, "m-1"), equalTo("https://portail.example.org/sms/m-1"));
        assertThat(
                DeliveryReport.address(URI.create(reports + "/"), "m-1"),
                equalTo("https://portail.example.org/sms/m-1"));
    }
}
