package org.inclusion.samples.delivery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inclusion.messages.MessageServices;
import org.inclusion.messages.Recipient;
import org.inclusion.messages.SmtpOptions;
import org.inclusion.messages.SmtpOptions.Security;
import org.inclusion.outbox.SentLetters;
import org.inclusion.samples.services.smtp.MailReceiver;
import org.inclusion.samples.services.smtp.MailReceiver.Behaviour;
import org.inclusion.samples.services.smtp.MailRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mails, as a mail server takes them. */
class MailContractTest {

    private final MailReceiver server = new MailReceiver();

    @AfterEach
    void close() {
        server.close();
    }

    private Reminders reminders(int learners) {
        SmtpOptions options = SmtpOptions.of("127.0.0.1", "rappel@example.org")
                .port(server.port())
                .security(Security.NONE);
        return new Reminders(
                MessageServices.to(message ->
                                Optional.of(Recipient.mail(message.person() + "@example.org", Locale.FRENCH)))
                        .mail(options),
                learners);
    }

    private List<String> idsOf(String recipient) {
        return server.messages().stream()
                .filter(message -> message.to().contains(recipient))
                .flatMap(message -> message.text().lines())
                .filter(line -> line.startsWith("Message-ID:"))
                .toList();
    }

    @Test
    void aReminderArrivesWithTheDayAlone() {
        try (Reminders reminders = reminders(1)) {
            assertThat(reminders.send(), equalTo(new SentLetters(1, 0, 0)));
        }
        assertThat(server.done(), hasSize(0));
        assertThat(server.messages(), hasSize(1));
        MailReceiver.Message mail = server.messages().get(0);
        assertThat(mail.from(), equalTo("rappel@example.org"));
        assertThat(mail.to(), contains("learner-0@example.org"));
        assertThat(mail.text(), containsString("Rappel=C2=A0: demain."));
    }

    @Test
    void aServerThatPutsHerOffGetsItOnceLater() {
        server.next(Behaviour.GREYLIST);
        try (Reminders reminders = reminders(1)) {
            assertThat(reminders.send(), equalTo(new SentLetters(0, 1, 0)));
            assertThat(reminders.sendLater(), equalTo(new SentLetters(1, 0, 0)));
        }
        assertThat(server.done(), contains(MailRule.GREYLISTED));
        assertThat(server.messages(), hasSize(1));
    }

    @Test
    void aRecipientWhoIsNotThereIsTriedOnce() {
        server.next(Behaviour.REFUSE);
        try (Reminders reminders = reminders(1)) {
            assertThat(reminders.send(), equalTo(new SentLetters(0, 0, 1)));
            assertThat(reminders.sendLater(), equalTo(new SentLetters(0, 0, 0)));
            assertThat(reminders.lag().dead(), is(1L));
        }
        assertThat(server.messages(), hasSize(0));
    }

    @Test
    void aMailWhoseAnswerWasLostComesTwiceUnderOneId() {
        server.next(Behaviour.DROP_AFTER_DATA);
        try (Reminders reminders = reminders(1)) {
            assertThat(reminders.send(), equalTo(new SentLetters(0, 1, 0)));
            assertThat(reminders.sendLater(), equalTo(new SentLetters(1, 0, 0)));
        }
        List<String> ids = idsOf("learner-0@example.org");
        assertThat(ids, hasSize(2));
        assertThat(ids.get(0), equalTo(ids.get(1)));
    }

    @Test
    void ofAHundredNoneIsLostAndThoseAloneComeTwiceWhoseAnswerWasLost() {
        Behaviour[] script = IntStream.range(0, 60)
                .mapToObj(i -> List.of(Behaviour.TAKE, Behaviour.GREYLIST, Behaviour.DROP_AFTER_DATA)
                        .get(i % 3))
                .toArray(Behaviour[]::new);
        server.next(script);
        try (Reminders reminders = reminders(100)) {
            reminders.send();
            reminders.sendLater();
            reminders.sendLater();
            assertThat(reminders.lag().waiting(), is(0L));
            assertThat(reminders.lag().dead(), is(0L));
        }
        Map<String, Long> times = server.messages().stream()
                .collect(Collectors.groupingBy(message -> message.to().get(0), Collectors.counting()));
        assertThat("none is lost", times.size(), is(100));
        long dropped = server.done().stream()
                .filter(MailRule.DROPPED_AFTER_DATA::equals)
                .count();
        assertThat(
                "one more for each answer that was lost", server.messages(), hasSize(Math.toIntExact(100 + dropped)));
    }
}
