package org.inclusion.samples.services.sms;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inclusion.samples.services.Answer;
import org.inclusion.samples.services.Client;
import org.inclusion.samples.services.Json;
import org.inclusion.samples.services.Loopback;
import org.inclusion.samples.services.Request;
import org.inclusion.samples.services.sms.SmsProvider.Behaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The provider takes right messages, and says of each wrong one what is wrong. */
class SmsProviderTest {

    private Instant now = Instant.parse("2026-12-01T10:00:00Z");

    private final SmsProvider provider = new SmsProvider("xkeysib-1", () -> now);

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aMessageIsAcceptedWithAnIdAndTheNumberOfItsParts() {
        HttpResponse<String> answer = send(message().put("content", "e".repeat(161)));

        assertThat(answer.statusCode(), is(201));
        JsonNode body = json(answer);
        assertThat(body.path("smsCount").asInt(), is(2));
        assertThat(
                body.path("messageId").asLong(), is(provider.messages().get(0).id()));
        assertThat(provider.broken(), empty());
    }

    @Test
    void eachWrongRequestIsRefusedForItsOwnReason() {
        Map<SmsRule, HttpResponse<String>> answers = new EnumMap<>(SmsRule.class);
        answers.put(
                SmsRule.ADDRESS,
                Client.send(
                        "POST",
                        provider.address() + "/v3/transactionalSMS/sms",
                        message().toString()));
        answers.put(SmsRule.KEY, send(message(), "api-key", "another", "Content-Type", "application/json"));
        answers.put(SmsRule.BODY, send(message(), "api-key", "xkeysib-1", "Content-Type", "text/plain"));
        answers.put(SmsRule.SENDER, send(message().put("sender", "Médiathèque de Lyon")));
        answers.put(SmsRule.RECIPIENT, send(message().put("recipient", "0612345678")));
        answers.put(SmsRule.FRENCH_MOBILE, send(message().put("recipient", "33412345678")));
        answers.put(SmsRule.CONTENT, send(message().put("content", "")));
        answers.put(SmsRule.TYPE, send(message().put("type", "reminder")));
        answers.put(SmsRule.STOP_IN_TRANSACTIONAL, send(message().put("content", "Demain. STOP : [STOP CODE]")));
        answers.put(SmsRule.WEB_URL, send(message().put("webUrl", "ftp://host.example.org")));
        answers.put(SmsRule.UNICODE, send(message().put("content", "À demain").put("unicodeEnabled", false)));
        provider.next(Behaviour.THROTTLE, Behaviour.NO_CREDIT);
        answers.put(SmsRule.RATE, send(message()));
        answers.put(SmsRule.CREDIT, send(message()));
        now = Instant.parse("2026-12-01T21:00:00Z");
        answers.put(SmsRule.MARKETING_HOURS, send(message().put("type", "marketing")));

        answers.forEach((rule, answer) -> assertThat(Client.refusal(answer), is(rule.name())));
        assertThat(provider.messages(), empty());
    }

    @Test
    void anErrorAcceptsNothing() {
        provider.next(Behaviour.FAIL);

        assertThat(send(message()).statusCode(), is(500));
        assertThat(provider.messages(), empty());
    }

    @Test
    void whoSendsAgainAfterATimeOutHasSentTwice() {
        provider.next(Behaviour.ACCEPT_AND_HANG);
        assertThrows(
                HttpTimeoutException.class,
                () -> Client.trying(
                        Client.request(address(), "api-key", "xkeysib-1", "Content-Type", "application/json")
                                .timeout(Duration.ofMillis(200))
                                .POST(BodyPublishers.ofString(message().toString()))));
        send(message());

        assertThat(provider.messages(), hasSize(2));
        assertThat(provider.broken(), contains(SmsRule.SENT_TWICE));
    }

    @Test
    void aReportIsPostedToTheAddressOfTheMessageWithoutASignature() throws IOException, InterruptedException {
        List<Request> reports = new ArrayList<>();
        try (Loopback host = Loopback.serve(request -> {
            reports.add(request);
            return Answer.empty(200);
        })) {
            send(message().put("webUrl", host.address() + "/reports"));
            assertThat(provider.report(provider.messages().get(0), "delivered"), is(200));
        }

        assertThat(reports.get(0).path(), is("/reports"));
        assertThat(
                reports.get(0).text(),
                containsString("\"to\":\"33612345678\",\"msg_status\":\"delivered\",\"date\":\"2026-12-01 11:00:00\""));
    }

    @Test
    void whoHasAnsweredStopStillGetsMessagesAboutAppointments() {
        send(message());
        send(message().put("type", "marketing").put("content", "Venez ! STOP : [STOP CODE]"));
        provider.stop("33612345678");

        assertThat(provider.messages().stream().map(provider::reaches).toList(), contains(true, false));
    }

    private String address() {
        return provider.address() + "/v3/transactionalSMS/send";
    }

    private HttpResponse<String> send(ObjectNode message, String... headers) {
        return Client.send(
                "POST",
                address(),
                message.toString(),
                headers.length > 0
                        ? headers
                        : new String[] {"api-key", "xkeysib-1", "Content-Type", "application/json"});
    }

    private static ObjectNode message() {
        return Json.object()
                .put("sender", "Mediatheque")
                .put("recipient", "33612345678")
                .put("content", "Rendez-vous demain, 10 h.")
                .put("type", "transactional")
                .put("unicodeEnabled", true);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
