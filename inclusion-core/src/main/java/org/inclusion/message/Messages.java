package org.inclusion.message;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.id.OpaqueId;
import org.inclusion.message.MessageText.Texts;
import org.inclusion.outbox.Carried;
import org.inclusion.outbox.Carrier;
import org.inclusion.outbox.Letter;
import org.inclusion.outbox.Letter.Failure;
import org.inclusion.outbox.Outbox;
import org.inclusion.room.HostDoor;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what people reply to messages. Other use cases of the library put messages in the outbox here, and {@link
 * org.inclusion.outbox.SendLetters} sends them. Thread-safe.
 *
 * <pre>{@code
 * inclusion.messages().received(reference, text, receivedAt); // for each reply that the host's gateway hands in
 * }</pre>
 */
public final class Messages {

    /** The door to these requests: {@code inclusion.at(Messages.DOOR)}. */
    public static final HostDoor<Messages> DOOR = new HostDoor<>(MessageRoom.ID, Messages.class);

    /** The time after sending for which a reply is understood. */
    private static final Duration KEPT = Duration.ofDays(14);

    /** How far the gateway's clock may be from ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    /** How long a reply may be, in characters: some SMS in a row. */
    private static final int LONGEST_REPLY = 1_600;

    /** How many old messages one run removes. */
    private static final int AT_ONCE = 500;

    private static final String TEXT = "message.waiting";

    private final Transactions transactions;
    private final Outbox outbox;
    private final MessageStore store;
    private final BiPredicate<Transaction, LearnerId> isHidden;
    private final Calendar calendar;
    private final Words words;
    private final @Nullable MessageGateway gateway;
    private final ReplyHandler handler;

    /**
     * Messages.
     *
     * @param isHidden tells whether the erasure of a person is requested
     * @param gateway null where the host sends none
     * @param handler does what a reply asks for
     */
    @Internal
    public Messages(
            Transactions transactions,
            Outbox outbox,
            MessageStore store,
            BiPredicate<Transaction, LearnerId> isHidden,
            Calendar calendar,
            Words words,
            @Nullable MessageGateway gateway,
            ReplyHandler handler) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.store = store;
        this.isHidden = isHidden;
        this.calendar = calendar;
        this.words = words;
        this.gateway = gateway;
        this.handler = handler;
    }

    private LocalizedText neutral() {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        words.languages().forEach(tag -> byLanguage.put(tag, words.say(TEXT, Locale.forLanguageTag(tag))));
        return LocalizedText.of(byLanguage);
    }

    /**
     * Tells whether messages can be sent: whether the host has a gateway.
     *
     * @return true if the library was built with {@link MessageOptions}
     */
    public boolean isPossible() {
        return gateway != null;
    }

    /**
     * Puts a message to a person in the outbox, within the transaction of what it is about. Nothing is put where the
     * host has no gateway.
     *
     * @param tx the transaction of the act
     * @param about what it is about, a code of the {@link OpaqueId} shape, for the host and for replies
     * @param item the id of the thing it is about, or null
     * @return whether a message will be sent
     */
    @Internal
    public boolean put(Transaction tx, LearnerId person, String about, @Nullable String item, Instant now) {
        return put(tx, person, about, item, now, now);
    }

    /**
     * Puts a message to a person in the outbox, which leaves later. Nothing is put where the host has no gateway.
     *
     * @param tx the transaction of the act
     * @param about what it is about, a code of the {@link OpaqueId} shape, for the host and for replies
     * @param item the id of the thing it is about, or null
     * @param due before which it does not leave
     * @return whether a message will be sent
     */
    @Internal
    public boolean put(
            Transaction tx, LearnerId person, String about, @Nullable String item, Instant now, Instant due) {
        if (gateway == null) {
            return false;
        }
        outbox.put(tx, Message.LETTER, person.value(), null, about, item, now, due);
        return true;
    }

    /**
     * Takes in a reply to a message of the last fourteen days. The same reply handed in again does nothing. The library
     * keeps that there was a reply and when, and never what it said. A reply may come so soon that its message is not
     * noted as sent yet: a gateway hands a reply of an unknown reference in once more, a minute later.
     *
     * @param reference the gateway's id of the message, as {@link Handover#accepted} said it
     * @param text what the person wrote, at most 1,600 characters
     * @param at when, by the gateway's clock; microseconds distinguish two replies to one message
     * @return whether that reply is new; or the refusal: not found for a reference that is not known, and for a person
     *     whose erasure is requested; invalid for a text that is too long, and for a time that cannot be
     * @throws org.inclusion.store.StoreUnavailableException where the database is away
     */
    public Outcome<Boolean> received(String reference, String text, Instant at) {
        if (text.length() > LONGEST_REPLY) {
            return Outcome.refused(Refusal.invalid("text", "too-long"));
        }
        if (at.isBefore(calendar.now().minus(KEPT.plus(CLOCKS_DIFFER)))) {
            return Outcome.refused(Refusal.invalid("at", "time-out-of-range"));
        }
        if (at.isAfter(calendar.now().plus(CLOCKS_DIFFER))) {
            return Outcome.refused(Refusal.invalid("at", "dated-ahead"));
        }
        if (!OpaqueId.isValid(reference)) {
            return Outcome.refused(Refusal.notFound("message", ""));
        }
        Instant exactly = at.truncatedTo(ChronoUnit.MICROS);
        return transactions.run(tx -> Outcome.found(
                        store.lock(tx, reference).filter(sent -> !isHidden.test(tx, sent.person())),
                        "message",
                        reference)
                .map(sent -> {
                    boolean isNew = store.replied(tx, sent, exactly);
                    if (isNew) {
                        handler.replied(tx, sent, text, exactly);
                    }
                    return isNew;
                }));
    }

    /**
     * Sends the messages that wait in the outbox.
     *
     * @param text what some of them say in place of the sentence that a message waits
     */
    @Internal
    public Carrier carrier(MessageText text) {
        return new Carrier() {
            @Override
            public Carried carry(Letter letter) {
                return hand(letter, text);
            }

            @Override
            public Instant mayLeaveAt(Transaction tx, Letter letter, Instant now) {
                return text.mayLeaveAt(tx, letter, now, new RingingHours(calendar.zone()));
            }

            @Override
            public void tidy(Transaction tx, Instant now) {
                store.drop(tx, now.minus(KEPT), AT_ONCE);
            }
        };
    }

    private Carried hand(Letter letter, MessageText text) {
        if (gateway == null) {
            return Carried.failed(Failure.NOBODY_SENDS_IT);
        }
        String item = Objects.requireNonNullElse(letter.item(), "");
        Optional<Texts> said = text.of(letter, neutral());
        if (said.isEmpty()) {
            // It became obsolete a moment ago: the next look at it removes it.
            return Carried.failed(Failure.LATER);
        }
        Texts texts = said.get();
        Handover handover = gateway.send(
                new Message(letter.id(), letter.person(), letter.about(), item, texts.neutral(), texts.withHour()));
        return switch (handover.result()) {
            case ACCEPTED -> {
                String reference = Objects.requireNonNull(handover.reference());
                yield Carried.leaving((tx, sent, now) -> store.keep(
                        tx, new SentMessage(reference, new LearnerId(sent.person()), sent.about(), sent.item(), now)));
            }
            case REFUSED -> Carried.failed(Failure.REFUSED);
            case LATER -> Carried.failed(Failure.LATER);
            case UNKNOWN -> Carried.failed(Failure.UNKNOWN);
        };
    }
}
