package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.inclusion.message.MessageStore;
import org.inclusion.message.SentMessage;
import org.junit.jupiter.api.Test;

/** The tests that every {@link MessageStore} passes. */
public abstract class MessageStoreContract extends StoreContract {

    private final SentMessage message =
            new SentMessage(UUID.randomUUID().toString(), someone(), "mandate-copy", "m1", NOON);

    @Test
    void aMessageIsFoundByItsReference() {
        assertThat(found(), is(Optional.empty()));
        keep(message);
        assertThat(found(), is(Optional.of(message)));
    }

    @Test
    void aMessageAboutNothingIsFoundToo() {
        SentMessage aboutNothing = new SentMessage(message.reference(), message.person(), "news", null, NOON);
        keep(aboutNothing);
        assertThat(found(), is(Optional.of(aboutNothing)));
    }

    @Test
    void theFirstMessageOfAReferenceStays() {
        keep(message);
        keep(new SentMessage(message.reference(), someone(), "other", null, NOON.plusSeconds(1)));
        assertThat(found(), is(Optional.of(message)));
    }

    @Test
    void aReplyIsNewOnce() {
        keep(message);
        assertThat(replied(NOON), is(true));
        assertThat(replied(NOON), is(false));
        assertThat(replied(NOON.plusNanos(1_000)), is(true));
        assertThat(replied(NOON.minusNanos(1_000)), is(true));
    }

    @Test
    void ofRepliesThatComeAtOnceOneIsNew() {
        keep(message);
        AtomicInteger fresh = new AtomicInteger();
        together(4, number -> {
            if (replied(NOON)) {
                fresh.incrementAndGet();
            }
        });
        assertThat(fresh.get(), is(1));
    }

    @Test
    void oldMessagesAreDroppedWithTheirReplies() {
        Instant longAgo = NOON.minusSeconds(1_000_000_000);
        SentMessage old = new SentMessage(message.reference(), message.person(), "news", null, longAgo);
        keep(old);
        assertThat(replied(NOON), is(true));
        assertThat(ask(tx -> stores().of(MessageStore.class).drop(tx, longAgo, 1)), is(0));
        assertThat(found(), is(Optional.of(old)));
        int dropped = ask(tx -> stores().of(MessageStore.class).drop(tx, longAgo.plusNanos(1_000), 1_000));
        assertThat(dropped, greaterThanOrEqualTo(1));
        assertThat(found(), is(Optional.empty()));
        keep(message);
        assertThat(replied(NOON), is(true));
    }

    @Test
    void herMessagesAreReadWithTheirRepliesTheEarliestFirst() {
        SentMessage later =
                new SentMessage(UUID.randomUUID().toString(), message.person(), "news", null, NOON.plusSeconds(1));
        keep(later);
        keep(message);
        keep(new SentMessage(UUID.randomUUID().toString(), someone(), "news", null, NOON));
        assertThat(replied(NOON.plusSeconds(9)), is(true));
        assertThat(replied(NOON.plusSeconds(8)), is(true));
        Map<SentMessage, List<Instant>> hers =
                ask(tx -> stores().of(MessageStore.class).of(tx, message.person()));
        assertThat(hers, is(Map.of(message, List.of(NOON.plusSeconds(8), NOON.plusSeconds(9)), later, List.of())));
        assertThat(List.copyOf(hers.keySet()), is(List.of(message, later)));
    }

    private Optional<SentMessage> found() {
        return ask(tx -> stores().of(MessageStore.class).lock(tx, message.reference()));
    }

    private void keep(SentMessage sent) {
        inTransaction(tx -> stores().of(MessageStore.class).keep(tx, sent));
    }

    private boolean replied(Instant at) {
        return ask(tx -> {
            SentMessage locked = stores().of(MessageStore.class)
                    .lock(tx, message.reference())
                    .orElseThrow();
            return stores().of(MessageStore.class).replied(tx, locked, at);
        });
    }
}
