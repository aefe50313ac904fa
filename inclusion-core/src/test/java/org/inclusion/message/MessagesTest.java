package org.inclusion.message;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inclusion.SettableClock;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.outbox.Carried;
import org.inclusion.outbox.Outbox;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.outbox.SendLetters;
import org.inclusion.outbox.SentLetters;
import org.inclusion.time.Calendar;
import org.inclusion.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever holds the telephone may not be her: what is sent says nothing, and what comes back is understood once. */
class MessagesTest {

    private static final LearnerId ODETTE = new LearnerId("odette");

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private final Calendar calendar = new Calendar(clock, ZoneId.of("Europe/Paris"));
    private final Outbox outbox = new Outbox(stores.of(OutboxStore.class));
    private final Set<LearnerId> hidden = new HashSet<>();
    private final List<Message> sent = new ArrayList<>();
    private final List<String> replies = new ArrayList<>();
    private Handover next = Handover.accepted("sms-1");
    private final Messages messages = messages(message -> {
        sent.add(message);
        return next;
    });
    private final SendLetters sender = new SendLetters(
            stores.transactions(),
            stores.of(OutboxStore.class),
            Map.of(Message.LETTER, messages.carrier(MessageText.NONE)),
            (tx, person) -> hidden.contains(new LearnerId(person)),
            calendar);

    private Messages messages(@Nullable MessageGateway gateway) {
        return new Messages(
                stores.transactions(),
                outbox,
                stores.of(MessageStore.class),
                (tx, person) -> hidden.contains(person),
                calendar,
                Words.standard(),
                gateway,
                (tx, message, text, at) -> replies.add(message.about() + " " + message.item() + " " + text));
    }

    private boolean put() {
        return put(messages);
    }

    private boolean put(Messages through) {
        return stores.transactions().run(tx -> through.put(tx, ODETTE, "mandate-copy", "m1", clock.instant()));
    }

    private Outcome<Boolean> received(String reference, String text) {
        return messages.received(reference, text, clock.instant());
    }

    private static Outcome<Boolean> unknown(String reference) {
        return Outcome.refused(Refusal.notFound("message", reference));
    }

    @Test
    void whatIsSentNamesNoServiceAndNoSubject() {
        assertThat(put(), is(true));
        assertThat(sender.due(10), is(new SentLetters(1, 0, 0)));
        Message message = sent.get(0);
        assertThat(message.person(), equalTo("odette"));
        assertThat(message.about(), equalTo("mandate-copy"));
        assertThat(message.item(), equalTo("m1"));
        assertThat(message.text().in(Locale.FRENCH), equalTo("Bonjour. Un message vous attend. Rien ne presse."));
        assertThat(
                message.text().in(Locale.ENGLISH), equalTo("Hello. A message is waiting for you. There is no hurry."));
    }

    @Test
    void noTelephoneRingsAtNight() {
        clock.forward(Duration.ofHours(10));
        put();
        assertThat("eight in the evening in Paris", sender.due(10), is(new SentLetters(0, 0, 0)));
        clock.forward(Duration.ofHours(12).minusSeconds(1));
        assertThat(sender.due(10), is(new SentLetters(0, 0, 0)));
        clock.forward(Duration.ofSeconds(1));
        assertThat("eight in the morning", sender.due(10), is(new SentLetters(1, 0, 0)));
    }

    @Test
    void whereTheHostHasNoGatewayNothingIsWritten() {
        Messages without = messages(null);
        assertThat(without.isPossible(), is(false));
        assertThat(put(without), is(false));
        assertThat(sender.lag().waiting(), is(0L));
    }

    @Test
    void eachAnswerOfTheGatewayIsUnderstood() {
        put();
        next = Handover.later();
        assertThat(sender.due(1), is(new SentLetters(0, 1, 0)));
        clock.forward(Duration.ofMinutes(1));
        next = Handover.unknown();
        assertThat(sender.due(1), is(new SentLetters(0, 1, 0)));
        clock.forward(Duration.ofMinutes(1));
        next = Handover.refused();
        assertThat(sender.due(1), is(new SentLetters(0, 0, 1)));
        assertThat(sent.stream().map(Message::id).distinct().count(), is(1L));
    }

    @Test
    void anAcceptedMessageHasAReferenceAndNoOtherHasOne() {
        assertThrows(IllegalArgumentException.class, () -> Handover.accepted("two words"));
        assertThrows(IllegalArgumentException.class, () -> new Handover(Handover.Result.ACCEPTED, null));
        assertThrows(IllegalArgumentException.class, () -> new Handover(Handover.Result.LATER, "sms-1"));
    }

    @Test
    void aReplyIsUnderstoodOnce() {
        put();
        sender.due(1);
        assertThat(received("sms-1", "d’accord"), is(Outcome.done(true)));
        assertThat(received("sms-1", "d’accord"), is(Outcome.done(false)));
        clock.forward(Duration.ofSeconds(1));
        assertThat(received("sms-1", "merci"), is(Outcome.done(true)));
        assertThat(replies, contains("mandate-copy m1 d’accord", "mandate-copy m1 merci"));
    }

    @Test
    void aMessageIsKeptUnderTheIdThatBecameHersWhileItWasSent() {
        LearnerId married = new LearnerId("odette-2");
        SendLetters moving = new SendLetters(
                stores.transactions(),
                stores.of(OutboxStore.class),
                Map.of(Message.LETTER, letter -> {
                    Carried carried = messages.carrier(MessageText.NONE).carry(letter);
                    stores.transactions().run(tx -> {
                        stores.of(OutboxStore.class).move(tx, ODETTE.value(), married.value());
                        stores.of(MessageStore.class).move(tx, ODETTE, married);
                        return true;
                    });
                    return carried;
                }),
                (tx, person) -> false,
                calendar);
        put();
        assertThat(moving.due(10), is(new SentLetters(1, 0, 0)));
        assertThat(stores.transactions().run(tx -> stores.of(MessageStore.class).forget(tx, ODETTE, 10)), is(0));
        assertThat(stores.transactions().run(tx -> stores.of(MessageStore.class).forget(tx, married, 10)), is(1));
    }

    @Test
    void aReplyToAMessageThatIsNotKnownIsRefused() {
        assertThat(received("sms-2", "d’accord"), is(unknown("sms-2")));
        assertThat(received("no reference", "d’accord"), is(unknown("")));
    }

    @Test
    void aReplyThatIsTooLongIsRefused() {
        put();
        sender.due(1);
        assertThat(received("sms-1", "a".repeat(1_601)), is(Outcome.refused(Refusal.invalid("text", "too-long"))));
        assertThat(received("sms-1", "a".repeat(1_600)), is(Outcome.done(true)));
    }

    @Test
    void aReplyOfATimeThatCannotBeIsRefused() {
        put();
        sender.due(1);
        Instant now = clock.instant();
        assertThat(
                messages.received("sms-1", "oui", Instant.MAX),
                is(Outcome.refused(Refusal.invalid("at", "dated-ahead"))));
        assertThat(
                messages.received("sms-1", "oui", Instant.MIN),
                is(Outcome.refused(Refusal.invalid("at", "time-out-of-range"))));
        assertThat(messages.received("sms-1", "oui", now.plus(Duration.ofDays(1))), is(Outcome.done(true)));
        assertThat(messages.received("sms-1", "oui", now.minus(Duration.ofDays(15))), is(Outcome.done(true)));
    }

    @Test
    void aReplyOfSomebodyWhoIsHiddenIsRefusedAsUnknown() {
        put();
        sender.due(1);
        hidden.add(ODETTE);
        assertThat(received("sms-1", "d’accord"), is(unknown("sms-1")));
        assertThat(replies, empty());
    }

    @Test
    void afterFourteenDaysAMessageIsForgotten() {
        put();
        sender.due(1);
        clock.forward(Duration.ofDays(14));
        sender.due(1);
        assertThat(received("sms-1", "d’accord"), is(Outcome.done(true)));
        clock.forward(Duration.ofSeconds(1));
        sender.due(1);
        assertThat(received("sms-1", "merci"), is(unknown("sms-1")));
    }

    @Test
    void aHandlerThatFailsLeavesTheReplyToBeHandedInAgain() {
        put();
        sender.due(1);
        Messages failing = new Messages(
                stores.transactions(),
                outbox,
                stores.of(MessageStore.class),
                (tx, person) -> false,
                calendar,
                Words.standard(),
                null,
                (tx, message, text, at) -> {
                    throw new IllegalStateException("later");
                });
        Instant at = clock.instant();
        assertThrows(IllegalStateException.class, () -> failing.received("sms-1", "oui", at));
        assertThat(received("sms-1", "oui"), is(Outcome.done(true)));
    }
}
