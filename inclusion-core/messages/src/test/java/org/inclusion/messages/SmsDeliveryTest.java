package org.inclusion.messages;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.inclusion.message.Handover;
import org.inclusion.message.Handover.Result;
import org.inclusion.message.Message;
import org.inclusion.words.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer of the provider's means, and that none can hold a sender up. */
class SmsDeliveryTest {

    /** Long enough for a slow machine, where the provider answers. */
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private static final Duration SOON = Duration.ofMillis(300);

    private final List<String> paths = new CopyOnWriteArrayList<>();
    private final List<JsonNode> posted = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private HttpHandler answer = exchange -> answer(exchange, 201, "{\"messageId\":1511882900176220}");

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            paths.add(exchange.getRequestURI().getPath());
            posted.add(new ObjectMapper().readTree(exchange.getRequestBody()));
            answer.handle(exchange);
        });
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private SmsOptions options() {
        return SmsOptions.of("key")
                .address(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private Handover deliver(SmsOptions options, Message message, Recipient recipient) {
        return new SmsDelivery(options, new ServiceClient(PATIENT)).deliver(message, recipient);
    }

    private Handover deliver() {
        return deliver(options(), Sent.REMINDER, Sent.MOBILE);
    }

    @Test
    void theNeutralTextLeavesAndNothingElse() {
        assertThat(deliver(), equalTo(Handover.accepted("m-1")));
        assertThat(paths, contains("/v3/transactionalSMS/send"));
        assertThat(
                posted.get(0).toString(),
                equalTo("{\"sender\":\"Rappel\",\"recipient\":\"33612345678\","
                        + "\"content\":\"Rappel : demain.\",\"type\":\"transactional\"}"));
    }

    @Test
    void theHourLeavesForWhoeverChoseToReadIt() {
        assertThat(deliver(options(), Sent.REMINDER, Sent.MOBILE.withHour()), equalTo(Handover.accepted("m-1")));
        assertThat(posted.get(0).path("content").asText(), equalTo("Rappel : demain, 10 h."));
    }

    @ParameterizedTest
    @CsvSource({
        "301,LATER",
        "307,LATER",
        "400,REFUSED",
        "401,LATER",
        "402,LATER",
        "403,LATER",
        "404,LATER",
        "422,REFUSED",
        "429,LATER",
        "500,UNKNOWN",
        "503,UNKNOWN"
    })
    void theStatusDecidesWhetherItIsTriedAgain(int status, Result result) {
        answer = exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            answer(exchange, status, "{\"code\":\"odette\"}");
        };
        assertThat(deliver().result(), is(result));
        assertThat("no redirect is followed", paths, contains("/v3/transactionalSMS/send"));
    }

    @ParameterizedTest
    @CsvSource({"<html>Welcome to our network</html>", "{}", "''", "null"})
    void whoSaysYesWithoutAnIdIsNotTheProvider(String body) {
        answer = exchange -> answer(exchange, 200, body);
        assertThat(deliver(), equalTo(Handover.unknown()));
    }

    @Test
    void anAnswerThatNeverEndsIsLost() {
        answer = exchange -> {
            exchange.sendResponseHeaders(201, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            wait(end);
        };
        SmsDelivery hasty = new SmsDelivery(options(), new ServiceClient(SOON));
        assertThat(hasty.deliver(Sent.REMINDER, Sent.MOBILE), equalTo(Handover.unknown()));
    }

    @Test
    void noMoreOfAnAnswerIsReadThanAnAnswerHas() {
        answer = exchange -> {
            exchange.sendResponseHeaders(201, 0);
            byte[] page = "{\"messageId\":1}".concat(" ".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(page);
                out.flush();
                wait(end);
            }
        };
        assertThat("what came is enough", deliver(), equalTo(Handover.accepted("m-1")));
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whereNobodyListensNothingHasLeft() {
        SmsOptions options = options();
        server.stop(0);
        assertThat(deliver(options, Sent.REMINDER, Sent.MOBILE), equalTo(Handover.later()));
    }

    @Test
    void whoHasNoMobileNumberIsNotAskedFor() {
        Recipient landline = Recipient.sms("01 42 34 56 78", Locale.FRENCH);
        assertThat(deliver(options(), Sent.REMINDER, landline), equalTo(Handover.refused()));
        assertThat(paths, empty());
    }

    @Test
    void aTextThatCostsMoreThanIsAllowedDoesNotLeave() {
        Message dear = new Message("m-2", "odette", "appointment", "", LocalizedText.of(Map.of("fr", "a".repeat(161))));
        assertThat(deliver(options().mostParts(1), dear, Sent.MOBILE), equalTo(Handover.refused()));
        assertThat(paths, empty());
        assertThat(deliver(options().mostParts(2), dear, Sent.MOBILE), equalTo(Handover.accepted("m-2")));
    }

    @Test
    void otherAlphabetsAndReportsAreAskedForWhereTheyAreNeeded() {
        Message other =
                new Message("m-3", "odette", "appointment", "", LocalizedText.of(Map.of("uk", "Завтра, 10:00.")));
        SmsOptions options = options().reports(URI.create("https://portail.example.org/sms"));
        assertThat(deliver(options, other, Sent.MOBILE), equalTo(Handover.accepted("m-3")));
        assertThat(posted.get(0).path("unicodeEnabled").asBoolean(), is(true));
        assertThat(posted.get(0).path("content").asText(), equalTo("Завтра, 10:00."));
        assertThat(posted.get(0).path("webUrl").asText(), equalTo("https://portail.example.org/sms/m-3"));
    }
}
