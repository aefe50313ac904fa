package org.inclusion.outbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.inclusion.SettableClock;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.message.Message;
import org.inclusion.outbox.Letter.Failure;
import org.inclusion.time.Calendar;
import org.junit.jupiter.api.Test;

/** A letter leaves once its act is committed; it is tried until it has left, and then an operator is asked. */
class SendLettersTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private final Outbox outbox = new Outbox(stores.of(OutboxStore.class));
    private final Set<String> hidden = ConcurrentHashMap.newKeySet();
    private final List<String> arrived = new ArrayList<>();

    /** What the carrier does with the next letter. */
    private Carrier carrier = this::takesIt;

    private final SendLetters sender = sender();

    private Carried takesIt(Letter letter) {
        arrived.add(letter.person());
        return Carried.gone();
    }

    private SendLetters sender() {
        return new SendLetters(
                stores.transactions(),
                stores.of(OutboxStore.class),
                Map.of(Message.LETTER, letter -> carrier.carry(letter)),
                (tx, person) -> hidden.contains(person),
                new Calendar(clock, ZoneId.of("Europe/Paris")));
    }

    private Letter put(String person) {
        return stores.transactions()
                .run(tx -> outbox.put(tx, Message.LETTER, person, null, "news", null, clock.instant()));
    }

    @Test
    void aLetterLeavesOnce() {
        put("odette");
        assertThat(sender.due(10), is(new SentLetters(1, 0, 0)));
        assertThat(sender.due(10), is(SentLetters.NONE));
        assertThat(arrived, contains("odette"));
        assertThat(sender.lag(), is(new OutboxLag(0, null, 0)));
    }

    @Test
    void anActThatIsUndoneSendsNothing() {
        assertThrows(
                IllegalStateException.class,
                () -> stores.transactions().run(tx -> {
                    Letter letter = outbox.put(tx, Message.LETTER, "odette", null, "news", null, clock.instant());
                    throw new IllegalStateException(letter.id());
                }));
        assertThat(sender.due(10), is(SentLetters.NONE));
    }

    @Test
    void aRunTriesNoMoreThanItWasAsked() {
        IntStream.range(0, 50).forEach(i -> put("p" + i));
        assertThat(sender.due(7), is(new SentLetters(7, 0, 0)));
        assertThat(sender.due(30), is(new SentLetters(30, 0, 0)));
        assertThat(sender.due(30), is(new SentLetters(13, 0, 0)));
        assertThrows(IllegalArgumentException.class, () -> sender.due(0));
    }

    @Test
    void aLetterThatCannotLeaveIsTriedAgainLater() {
        Letter letter = put("odette");
        carrier = failing(Failure.LATER);
        assertThat(sender.due(10), is(new SentLetters(0, 1, 0)));
        assertThat(sender.due(10), is(SentLetters.NONE));
        carrier = this::takesIt;
        clock.forward(Backoff.after(letter.id(), 1));
        assertThat(sender.due(10), is(new SentLetters(1, 0, 0)));
    }

    @Test
    void aLetterWhoseCarrierThrowsIsTriedAgain() {
        put("odette");
        carrier = letter -> {
            throw new IllegalStateException("06 12 34 56 78");
        };
        assertThat(sender.due(10), is(new SentLetters(0, 1, 0)));
    }

    @Test
    void aLetterThatIsRefusedIsDeadAtOnce() {
        Letter letter = put("odette");
        carrier = failing(Failure.REFUSED);
        assertThat(sender.due(10), is(new SentLetters(0, 0, 1)));
        clock.forward(Duration.ofDays(30));
        assertThat(sender.due(10), is(SentLetters.NONE));
        assertThat(sender.lag(), is(new OutboxLag(0, null, 1)));
        Letter dead = sender.dead(null, 10).get(0);
        assertThat(dead.id(), equalTo(letter.id()));
        assertThat(dead.failure(), is(Failure.REFUSED));
    }

    @Test
    void aLetterThatFailsTwentyTimesIsDead() {
        Letter letter = put("odette");
        carrier = failing(Failure.UNKNOWN);
        for (int attempts = 1; attempts < Backoff.ATTEMPTS; attempts++) {
            assertThat(sender.due(10), is(new SentLetters(0, 1, 0)));
            clock.forward(Backoff.after(letter.id(), attempts));
        }
        assertThat(sender.due(10), is(new SentLetters(0, 0, 1)));
        assertThat(sender.dead(null, 10).get(0).attempts(), is(20));
    }

    @Test
    void anOperatorSendsADeadLetterAgainOrDropsIt() {
        Letter again = put("odette");
        Letter dropped = put("yann");
        carrier = failing(Failure.REFUSED);
        sender.due(10);
        carrier = this::takesIt;
        assertThat(sender.again(again.id()), is(true));
        assertThat(sender.again("nobody"), is(false));
        assertThat(sender.drop(dropped.id()), is(true));
        assertThat(sender.drop(dropped.id()), is(false));
        assertThat(sender.due(10), is(new SentLetters(1, 0, 0)));
        assertThat(arrived, contains("odette"));
        assertThat(sender.dead(null, 10), empty());
    }

    @Test
    void aLetterOfAServerThatStoppedIsSentByAnotherAfterAMinute() {
        put("odette");
        Instant now = clock.instant();
        List<Letter> taken = stores.transactions()
                .run(tx -> stores.of(OutboxStore.class).lend(tx, "stopped", now, now.plusSeconds(60), 10));
        assertThat(taken, hasSize(1));
        assertThat(sender.due(10), is(SentLetters.NONE));
        clock.forward(Duration.ofMinutes(1));
        assertThat(sender().due(10), is(new SentLetters(1, 0, 0)));
    }

    @Test
    void aSlowCarrierLeavesTheRestOfItsLettersToOthers() {
        IntStream.range(0, 3).forEach(i -> put("p" + i));
        carrier = letter -> {
            clock.forward(Duration.ofSeconds(31));
            return takesIt(letter);
        };
        assertThat(sender.due(3), is(new SentLetters(1, 0, 0)));
        assertThat(sender.due(3), is(new SentLetters(1, 0, 0)));
    }

    @Test
    void aLetterThatAnotherHasSentMeanwhileIsNotNotedTwice() {
        put("odette");
        carrier = letter -> {
            clock.forward(Duration.ofMinutes(2));
            carrier = this::takesIt;
            assertThat(sender().due(1), is(new SentLetters(1, 0, 0)));
            return new Carried(null, (tx, sent, now) -> arrived.add("noted"));
        };
        assertThat(sender.due(1), is(new SentLetters(1, 0, 0)));
        assertThat(arrived, contains("odette"));
    }

    @Test
    void aRunThatTakesTooLongTakesNoLetterFromTheNextRunOfItsServer() throws Exception {
        CountDownLatch nextSends = new CountDownLatch(1);
        CountDownLatch firstEnds = new CountDownLatch(1);
        List<CompletableFuture<SentLetters>> next = new ArrayList<>();
        put("a");
        clock.forward(Duration.ofMillis(1));
        put("b");
        carrier = first -> {
            clock.forward(Duration.ofMinutes(2));
            carrier = letter -> {
                if (letter.person().equals("b")) {
                    nextSends.countDown();
                    await(firstEnds);
                }
                return takesIt(letter);
            };
            next.add(CompletableFuture.supplyAsync(() -> sender.due(2)));
            await(nextSends);
            return Carried.gone();
        };
        sender.due(2);
        firstEnds.countDown();
        assertThat(next.get(0).get(1, TimeUnit.MINUTES), is(new SentLetters(2, 0, 0)));
        assertThat(sender.due(10), is(SentLetters.NONE));
        assertThat(arrived, contains("a", "b"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES), is(true));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aLetterAboutSomebodyWhoseIdBecameAnotherLeavesUnderThat() {
        put("a");
        clock.forward(Duration.ofMillis(1));
        put("b");
        carrier = letter -> {
            stores.transactions().run(tx -> {
                stores.of(OutboxStore.class).move(tx, "b", "c");
                return true;
            });
            return takesIt(letter);
        };
        assertThat(sender.due(2), is(new SentLetters(2, 0, 0)));
        assertThat(arrived, contains("a", "c"));
    }

    @Test
    void aLetterAboutSomebodyWhoIsHiddenWaits() {
        put("odette");
        hidden.add("odette");
        assertThat(sender.due(10), is(SentLetters.NONE));
        clock.forward(Duration.ofHours(1));
        assertThat(sender.due(10), is(SentLetters.NONE));
        hidden.clear();
        clock.forward(Duration.ofHours(1));
        assertThat(sender.due(10), is(new SentLetters(1, 0, 0)));
    }

    @Test
    void aLetterThatIsForgottenWhileItWaitsInTheBatchDoesNotLeave() {
        put("a");
        put("b");
        carrier = letter -> {
            String other = letter.person().equals("a") ? "b" : "a";
            int forgotten =
                    stores.transactions().run(tx -> stores.of(OutboxStore.class).forget(tx, other, 10));
            assertThat(forgotten, is(1));
            return takesIt(letter);
        };
        assertThat(sender.due(10), is(new SentLetters(1, 0, 0)));
        assertThat(arrived, hasSize(1));
    }

    @Test
    void aLetterThatNobodySendsIsTriedAgain() {
        stores.transactions()
                .run(tx -> outbox.put(tx, Notice.LETTER, "odette", "marc", "WISH", "goal", clock.instant()));
        assertThat(sender.due(10), is(new SentLetters(0, 1, 0)));
        assertThat(sender.lag().oldestDueAt() == null, is(false));
    }

    /** It came with a newer version, say, or it is of a room that is gone. */
    @Test
    void aLetterOfAKindThatNoRoomKnowsIsTriedAgainAndSaysThatNobodySendsIt() {
        Letter.Kind diary = new Letter.Kind("DIARY");
        stores.transactions().run(tx -> outbox.put(tx, diary, "odette", "marc", "PAGE", null, clock.instant()));
        assertThat(sender.due(10), is(new SentLetters(0, 1, 0)));
        assertThat(sender.lag().oldestDueAt() == null, is(false));
    }

    private static Carrier failing(Failure failure) {
        return letter -> Carried.failed(failure);
    }
}
