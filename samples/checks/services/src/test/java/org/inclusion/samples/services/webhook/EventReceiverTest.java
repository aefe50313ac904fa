package org.inclusion.samples.services.webhook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.inclusion.samples.services.Client;
import org.inclusion.samples.services.Hmac;
import org.inclusion.samples.services.webhook.EventReceiver.Behaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The receiver takes right events, and names the fault of each wrong one. */
class EventReceiverTest {

    private static final byte[] SECRET = "a secret of at least 24 bytes".getBytes(StandardCharsets.UTF_8);

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private static final String NOTICE =
            "{\"id\":\"n1\",\"kind\":\"mandate\",\"learner\":\"a1\",\"at\":\"2026-12-01T09:00:00Z\"}";

    private final EventReceiver receiver = new EventReceiver(SECRET, InstantSource.fixed(NOW));

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aSignedNoticeIsTakenOnce() {
        assertThat(send("n1", NOTICE).statusCode(), is(204));

        assertThat(receiver.taken(), hasSize(1));
        assertThat(receiver.broken(), empty());
    }

    @Test
    void aSignatureThatAnotherProgramMadeIsRight() {
        // printf 'n1.1796119200.NOTICE' | openssl dgst -sha256 -hmac 'a secret of at least 24 bytes' -binary | base64
        String signature = "v1,uAk/XN9z32WH1SgaWbsWMpr60ebvOl/f9PjZGI5mIwM=";

        assertThat(
                send(signed("n1", NOTICE, NOW, new byte[32]).setHeader("webhook-signature", signature))
                        .statusCode(),
                is(204));
    }

    @Test
    void eachWrongEventIsRefusedForItsOwnReason() {
        Map<EventRule, HttpResponse<String>> answers = new EnumMap<>(EventRule.class);
        answers.put(EventRule.METHOD, Client.send("PUT", address(), NOTICE));
        answers.put(EventRule.ID, send(signed("n1", NOTICE, NOW, SECRET).setHeader("webhook-id", "")));
        answers.put(EventRule.ID_WITH_STOP, send(signed("n.1", NOTICE, NOW, SECRET)));
        answers.put(
                EventRule.TIMESTAMP, send(signed("n1", NOTICE, NOW, SECRET).setHeader("webhook-timestamp", "noon")));
        answers.put(EventRule.TIMESTAMP_AWAY, send(signed("n1", NOTICE, NOW.minusSeconds(301), SECRET)));
        answers.put(
                EventRule.SIGNATURE,
                send(signed("n1", NOTICE, NOW, SECRET).setHeader("webhook-signature", "sha256=0")));
        answers.put(EventRule.SIGNATURE_WRONG, send(signed("n1", NOTICE, NOW, new byte[32])));
        answers.put(EventRule.BODY, send("n1", "id=n1"));
        answers.put(EventRule.SIZE, send("n1", NOTICE + " ".repeat(20_000)));
        answers.put(EventRule.FIELD_MISSING, send("n1", NOTICE.replace("\"kind\":\"mandate\",", "")));
        answers.put(EventRule.FIELD_UNKNOWN, send("n1", NOTICE.replace("\"kind\"", "\"level\":3,\"kind\"")));
        answers.put(EventRule.ID_OF_ANOTHER, send("n2", NOTICE));
        receiver.next(Behaviour.FAIL);
        send("n1", NOTICE);
        answers.put(EventRule.CONTENT_CHANGED, send("n1", NOTICE.replace("mandate", "referral")));

        answers.forEach((rule, answer) -> assertThat(Client.refusal(answer), is(rule.name())));
        assertThat(receiver.taken(), empty());
        // What the receiver notes later, in the tests below.
        Set<EventRule> others = EnumSet.complementOf(EnumSet.copyOf(answers.keySet()));
        assertThat(
                others,
                is(EnumSet.of(EventRule.SENT_AGAIN, EventRule.ORDER, EventRule.REDIRECT_FOLLOWED, EventRule.GONE)));
    }

    @Test
    void oneOfTwoSignaturesIsEnoughWhileASecretChanges() {
        HttpRequest.Builder request = signed("n1", NOTICE, NOW, SECRET);
        String right = request.build().headers().firstValue("webhook-signature").orElseThrow();

        assertThat(
                send(request.setHeader("webhook-signature", "v1,b2xk " + right)).statusCode(), is(204));
    }

    @Test
    void eachFailureIsAnsweredOnDemandAndTheNextEventIsTaken() {
        receiver.next(Behaviour.FAIL, Behaviour.THROTTLE, Behaviour.REDIRECT);

        assertThat(send("n1", NOTICE).statusCode(), is(500));
        HttpResponse<String> throttled = send("n1", NOTICE);
        assertThat(throttled.statusCode(), is(429));
        assertThat(throttled.headers().firstValue("Retry-After").orElse(""), is("120"));
        assertThat(send("n1", NOTICE).statusCode(), is(302));
        assertThat(send("n1", NOTICE).statusCode(), is(204));
        assertThat(receiver.broken(), empty());
    }

    @Test
    void whoFollowsARedirectIsFoundOut() {
        receiver.next(Behaviour.REDIRECT);
        String elsewhere = send("n1", NOTICE).headers().firstValue("Location").orElseThrow();

        assertThat(Client.refusal(Client.send("POST", elsewhere, NOTICE)), is("REDIRECT_FOLLOWED"));
    }

    @Test
    void afterGoneNothingMayCome() {
        receiver.next(Behaviour.GONE);

        assertThat(send("n1", NOTICE).statusCode(), is(410));
        assertThat(receiver.broken(), empty());
        assertThat(Client.refusal(send("n1", NOTICE)), is("GONE"));
    }

    @Test
    void anAnswerThatIsLostBringsTheNoticeTwiceAndItIsKeptOnce() {
        receiver.next(Behaviour.TAKE_AND_DROP);

        assertThrows(IOException.class, () -> Client.trying(signed("n1", NOTICE, NOW, SECRET)));
        assertThat(send("n1", NOTICE).statusCode(), is(204));
        assertThat(receiver.taken(), hasSize(1));
        assertThat(receiver.broken(), empty());
    }

    @Test
    void aLateAnswerIsATimeOutForWhoDoesNotWait() {
        receiver.next(Behaviour.TAKE_LATE);

        assertThrows(
                HttpTimeoutException.class,
                () -> Client.trying(signed("n1", NOTICE, NOW, SECRET).timeout(Duration.ofMillis(200))));
        assertThat(receiver.taken(), hasSize(1));
    }

    @Test
    void whatWasAnsweredAndComesAgainIsNoted() {
        send("n1", NOTICE);
        send("n1", NOTICE);

        assertThat(receiver.broken(), contains(EventRule.SENT_AGAIN));
    }

    @Test
    void anEarlierNoticeAboutOneLearnerAfterALaterOneIsNotedAndThatOfAnotherIsNot() {
        send("n1", NOTICE);
        String earlier = NOTICE.replace("T09", "T08");
        send("n2", earlier.replace("\"n1\"", "\"n2\"").replace("a1", "a2"));
        assertThat(receiver.broken(), empty());

        send("n3", earlier.replace("\"n1\"", "\"n3\""));
        assertThat(receiver.broken(), contains(EventRule.ORDER));
    }

    private String address() {
        return receiver.address().toString();
    }

    private HttpResponse<String> send(String id, String body) {
        return send(signed(id, body, NOW, SECRET));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return Client.send(request);
    }

    private HttpRequest.Builder signed(String id, String body, Instant at, byte[] secret) {
        byte[] content = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
        return Client.request(address())
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(Hmac.of(secret, content)))
                .POST(BodyPublishers.ofString(body));
    }
}
