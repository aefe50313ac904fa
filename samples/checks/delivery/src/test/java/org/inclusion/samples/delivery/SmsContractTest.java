package org.inclusion.samples.delivery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.inclusion.message.MessageGateway;
import org.inclusion.messages.DeliveryReport;
import org.inclusion.messages.DeliveryReport.Result;
import org.inclusion.messages.MessageServices;
import org.inclusion.messages.Recipient;
import org.inclusion.messages.SmsOptions;
import org.inclusion.messages.SmsText;
import org.inclusion.messages.SmsText.Alphabet;
import org.inclusion.outbox.SentLetters;
import org.inclusion.samples.services.sms.SmsProvider;
import org.inclusion.samples.services.sms.SmsProvider.Behaviour;
import org.inclusion.samples.services.sms.SmsRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** SMS, as the provider takes them. */
class SmsContractTest {

    private static final SentLetters SENT = new SentLetters(1, 0, 0);
    private static final SentLetters RETRIED = new SentLetters(0, 1, 0);
    private static final SentLetters DEAD = new SentLetters(0, 0, 1);

    private final SmsProvider provider =
            new SmsProvider("key", InstantSource.fixed(Instant.parse("2027-02-02T09:00:00Z")));

    @AfterEach
    void close() {
        provider.close();
    }

    private SmsOptions options() {
        return SmsOptions.of("key").address(provider.address());
    }

    private static MessageGateway to(String number, SmsOptions options) {
        return MessageServices.to(message -> Optional.of(Recipient.sms(number, Locale.FRENCH)))
                .sms(options);
    }

    private Reminders reminders(String number, SmsOptions options) {
        return new Reminders(to(number, options), 1);
    }

    @Test
    void aReminderIsTakenAtOnceAndPaidOnce() {
        try (Reminders reminders = reminders("06 12 34 56 78", options())) {
            assertThat(reminders.send(), equalTo(SENT));
        }
        assertThat(provider.broken(), empty());
        assertThat(provider.messages(), hasSize(1));
        SmsProvider.Message taken = provider.messages().get(0);
        assertThat(taken.content(), equalTo("Rappel : demain."));
        assertThat(taken.sender(), equalTo("Rappel"));
        assertThat(taken.type(), equalTo("transactional"));
        assertThat(taken.parts(), is(1));
    }

    @Test
    void aProviderThatCannotTakeItNowGetsItOnceLater() {
        provider.next(Behaviour.NO_CREDIT, Behaviour.THROTTLE, Behaviour.FAIL);
        try (Reminders reminders = reminders("06 12 34 56 78", options())) {
            assertThat(reminders.send(), equalTo(RETRIED));
            assertThat(reminders.sendLater(), equalTo(RETRIED));
            assertThat(reminders.sendLater(), equalTo(RETRIED));
            assertThat(reminders.sendLater(), equalTo(SENT));
            assertThat(reminders.lag().waiting(), is(0L));
        }
        assertThat(provider.messages(), hasSize(1));
        assertThat(provider.broken(), contains(SmsRule.CREDIT, SmsRule.RATE));
    }

    @Test
    void aKeyThatIsWrongLosesNothing() {
        try (Reminders reminders =
                reminders("06 12 34 56 78", SmsOptions.of("other").address(provider.address()))) {
            assertThat(reminders.send(), equalTo(RETRIED));
            assertThat(reminders.lag().waiting(), is(1L));
        }
        assertThat(provider.broken(), contains(SmsRule.KEY));
    }

    @Test
    void aLandlineIsNotCalledAndNoRuleIsBroken() {
        try (Reminders reminders = reminders("01 42 34 56 78", options())) {
            assertThat(reminders.send(), equalTo(DEAD));
        }
        assertThat(provider.broken(), empty());
        assertThat(provider.messages(), empty());
    }

    /** The only way in which one comes twice. It waits for the time of an answer to be over. */
    @Test
    @Tag("long")
    void aReminderWhoseAnswerWasLostComesTwice() {
        provider.next(Behaviour.ACCEPT_AND_HANG);
        try (Reminders reminders = reminders("06 12 34 56 78", options())) {
            assertThat(reminders.send(), equalTo(RETRIED));
            provider.release();
            assertThat(reminders.sendLater(), equalTo(SENT));
        }
        assertThat(provider.broken(), contains(SmsRule.SENT_TWICE));
    }

    @Test
    void aReportIsKnownByItsAddress() throws IOException, InterruptedException {
        List<DeliveryReport> reports = new ArrayList<>();
        HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/sms/", exchange -> {
            String message = exchange.getRequestURI().getPath().substring("/sms/".length());
            DeliveryReport.read(message, exchange.getRequestBody()).ifPresent(reports::add);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        host.start();
        URI address = URI.create("http://127.0.0.1:" + host.getAddress().getPort() + "/sms");
        try (Reminders reminders = reminders("06 12 34 56 78", options().reports(address))) {
            assertThat(reminders.send(), equalTo(SENT));
            SmsProvider.Message taken = provider.messages().get(0);
            String id = taken.webUrl().substring(taken.webUrl().lastIndexOf('/') + 1);
            for (String word : List.of("accepted", "delivered", "a word of next year", "hardBounces")) {
                assertThat(provider.report(taken, word), is(204));
            }
            assertThat(
                    reports.stream().map(DeliveryReport::result).toList(),
                    contains(Result.UNDERWAY, Result.DELIVERED, Result.UNDERWAY, Result.FAILED));
            assertThat(reports.stream().map(DeliveryReport::message).distinct().toList(), contains(id));
        } finally {
            host.stop(0);
        }
        assertThat(provider.broken(), empty());
    }

    /** Two tables of letters, which two people wrote. */
    @Test
    void whatATextCostsIsWhatTheProviderCounts() {
        String letters = "abcé èàù€[]{}^~|\\ÉÇêôç’«»…œ\u00A0ящ😀";
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            // Half of the texts have letters of the short alphabet alone, or such as have a nearest one.
            int most = i % 2 == 0 ? letters.codePointCount(0, letters.length()) : 30;
            String text = random.ints(1 + random.nextInt(330), 0, most)
                    .mapToObj(at -> Character.toString(letters.codePointAt(letters.offsetByCodePoints(0, at))))
                    .collect(Collectors.joining());
            SmsText sent = SmsText.of(text);
            boolean isShort = org.inclusion.samples.services.sms.SmsText.isGsm(sent.text());
            assertThat(text, sent.alphabet() == Alphabet.GSM_7, is(isShort));
            assertThat(text, sent.places(), is(org.inclusion.samples.services.sms.SmsText.places(sent.text())));
            assertThat(text, sent.parts(), is(org.inclusion.samples.services.sms.SmsText.parts(sent.text())));
        }
    }
}
