package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.inclusion.message.Message;
import org.inclusion.outbox.Letter;
import org.inclusion.outbox.Letter.Failure;
import org.inclusion.outbox.Notice;
import org.inclusion.outbox.OutboxLag;
import org.inclusion.outbox.OutboxStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The tests that every {@link OutboxStore} passes. A letter is lent to whoever asks, so each test looks at its own
 * alone, and removes them at its end.
 */
public abstract class OutboxStoreContract extends StoreContract {

    private static final Instant LATER = NOON.plusSeconds(60);

    /** More than any test has left here. */
    private static final int ALL = 100_000;

    private final String person = someone().value();
    private final String one = "node-" + UUID.randomUUID();
    private final String other = "node-" + UUID.randomUUID();

    @AfterEach
    void leaveNoLetterBehind() {
        while (ask(tx -> stores().of(OutboxStore.class).forget(tx, person, 1_000)) == 1_000) {
            // There is more.
        }
    }

    @Test
    void aLetterIsLentAsItWasPut() {
        Letter message = new Letter(
                id(), Message.LETTER, person, null, "mandate-copy", null, NOON, NOON.plusNanos(1_000), 3, null, false);
        Letter notice = new Letter(
                id(), Notice.LETTER, person, "helper-1", "WISH", "goal", NOON, NOON, 0, Failure.LATER, false);
        put(message, notice);
        assertThat(lend(one, LATER, LATER.plusSeconds(60)), contains(notice, message));
        assertThat(ask(tx -> stores().of(OutboxStore.class).lent(tx, one, message.id())), is(Optional.of(message)));
        assertThat(ask(tx -> stores().of(OutboxStore.class).lent(tx, other, message.id())), is(Optional.empty()));
    }

    @Test
    void aLetterOfAKindThatNoRoomKnowsIsKeptAsItIs() {
        Letter letter =
                new Letter(id(), new Letter.Kind("DIARY"), person, null, "page", null, NOON, NOON, 0, null, false);
        put(letter);
        assertThat(lend(one, LATER, LATER.plusSeconds(60)), contains(letter));
    }

    @Test
    void aLetterThatIsPutTwiceStaysAsItWas() {
        Letter letter = due(NOON);
        put(letter);
        put(new Letter(letter.id(), Notice.LETTER, person, "helper-2", "CARD", "step", NOON, NOON, 0, null, false));
        assertThat(lend(one, NOON, LATER), contains(letter));
    }

    @Test
    void aLetterThatIsNotDueOrDeadIsLentToNobody() {
        Letter letter = due(NOON.plusNanos(1_000));
        put(letter, dead());
        assertThat(lend(one, NOON, LATER), empty());
        assertThat(lend(one, NOON.plusNanos(1_000), LATER), contains(letter));
    }

    @Test
    void aLetterIsLentToOneServerUntilTheLoanEnds() {
        Letter letter = due(NOON);
        put(letter);
        assertThat(lend(one, NOON, LATER), contains(letter));
        assertThat(lend(other, LATER.minusNanos(1_000), LATER.plusSeconds(60)), empty());
        assertThat(lend(one, LATER.minusNanos(1_000), LATER.plusSeconds(60)), empty());
        assertThat(lend(other, LATER, LATER.plusSeconds(60)), contains(letter));
        assertThat(ask(tx -> stores().of(OutboxStore.class).lent(tx, one, letter.id())), is(Optional.empty()));
        assertThat(ask(tx -> stores().of(OutboxStore.class).remove(tx, one, letter.id())), is(false));
        assertThat(ask(tx -> stores().of(OutboxStore.class).giveBack(tx, one, letter)), is(false));
        assertThat(ask(tx -> stores().of(OutboxStore.class).remove(tx, other, letter.id())), is(true));
        assertThat(ask(tx -> stores().of(OutboxStore.class).remove(tx, other, letter.id())), is(false));
    }

    @Test
    void noMoreLettersAreLentThanWereAskedFor() {
        put(due(NOON), due(NOON), due(NOON));
        assertThat(
                ask(tx -> stores().of(OutboxStore.class).lend(tx, one, NOON, LATER, 2))
                        .size(),
                lessThanOrEqualTo(2));
    }

    @Test
    void manyLettersAreLentAtOnce() {
        List<Letter> many = IntStream.range(0, 120).mapToObj(i -> due(NOON)).toList();
        put(many.toArray(Letter[]::new));
        assertThat(lend(one, NOON, LATER), containsInAnyOrder(many.toArray()));
        assertThat(lend(other, NOON, LATER), empty());
    }

    @Test
    void aLetterThatIsGivenBackIsTriedAgainWhenItIsDue() {
        Letter letter = due(NOON);
        put(letter);
        lend(one, NOON, LATER);
        Letter again = new Letter(
                letter.id(),
                letter.kind(),
                person,
                letter.actor(),
                letter.about(),
                letter.item(),
                NOON,
                NOON.plusSeconds(5),
                1,
                Failure.UNKNOWN,
                false);
        assertThat(ask(tx -> stores().of(OutboxStore.class).giveBack(tx, one, again)), is(true));
        assertThat(lend(other, NOON.plusSeconds(4), LATER), empty());
        assertThat(lend(other, NOON.plusSeconds(5), LATER), contains(again));
    }

    @Test
    void anEarlierLetterAboutTheSamePersonOfTheSameKindIsKnownByWhenItIsDue() {
        Letter first = notice(NOON, NOON.plusSeconds(20), false);
        Letter second = notice(NOON.plusNanos(1_000), NOON.plusSeconds(10), false);
        Letter third = notice(NOON.plusNanos(2_000), NOON.plusSeconds(5), false);
        Letter message = new Letter(
                id(), Message.LETTER, person, null, "mandate-copy", null, NOON.plusNanos(2_000), NOON, 0, null, false);
        put(first, second, third, message);
        assertThat(earlier(first), is(Optional.empty()));
        assertThat(earlier(second), is(Optional.of(NOON.plusSeconds(20))));
        assertThat(earlier(third), is(Optional.of(NOON.plusSeconds(10))));
        assertThat("another kind", earlier(message), is(Optional.empty()));
    }

    @Test
    void aDeadLetterKeepsNobodyWaiting() {
        Letter dead = notice(NOON, NOON, true);
        Letter next = notice(NOON.plusNanos(1_000), NOON, false);
        put(dead, next);
        assertThat(earlier(next), is(Optional.empty()));
    }

    private Letter notice(Instant putAt, Instant dueAt, boolean dead) {
        return new Letter(id(), Notice.LETTER, person, "helper-1", "CARD", null, putAt, dueAt, 0, null, dead);
    }

    private Optional<Instant> earlier(Letter letter) {
        return ask(tx -> stores().of(OutboxStore.class).earlier(tx, letter));
    }

    @Test
    void serversThatAskAtOnceGetDifferentLetters() {
        put(IntStream.range(0, 60).mapToObj(i -> due(NOON)).toArray(Letter[]::new));
        List<String> lent = new CopyOnWriteArrayList<>();
        together(4, number -> {
            String node = "node-" + UUID.randomUUID();
            for (int i = 0; i < 30; i++) {
                ask(tx -> stores().of(OutboxStore.class).lend(tx, node, NOON, LATER, 5)).stream()
                        .filter(letter -> letter.person().equals(person))
                        .forEach(letter -> lent.add(letter.id()));
            }
        });
        lend(one, NOON, LATER).forEach(letter -> lent.add(letter.id()));
        assertThat(List.copyOf(lent).stream().distinct().count(), is(60L));
        assertThat(lent.size(), is(60));
    }

    @Test
    void whatIsUndoneIsNotLent() {
        Letter letter = due(NOON);
        put(letter);
        try {
            inTransaction(tx -> {
                assertThat(stores().of(OutboxStore.class).lend(tx, one, NOON, LATER, ALL), hasItem(letter));
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException e) {
            assertThat(e.getMessage(), is("undone"));
        }
        assertThat(lend(other, NOON, LATER), contains(letter));
    }

    @Test
    void anOperatorSeesDeadLettersPageByPage() {
        Letter[] dead = {dead(), dead(), dead()};
        put(dead);
        put(due(NOON));
        List<Letter> seen = new ArrayList<>();
        String after = null;
        List<Letter> page = page(after);
        while (!page.isEmpty()) {
            seen.addAll(page);
            after = page.get(page.size() - 1).id();
            page = page(after);
        }
        assertThat(
                seen.stream().filter(letter -> letter.person().equals(person)).toList(),
                contains(List.of(dead).stream()
                        .sorted((a, b) -> a.id().compareTo(b.id()))
                        .toArray()));
    }

    private List<Letter> page(@Nullable String after) {
        return ask(tx -> stores().of(OutboxStore.class).dead(tx, after, 2));
    }

    @Test
    void aDeadLetterIsSentAgainOrDropped() {
        Letter again = dead();
        Letter dropped = dead();
        Letter alive = due(LATER);
        put(again, dropped, alive);
        assertThat(ask(tx -> stores().of(OutboxStore.class).revive(tx, again.id(), NOON)), is(true));
        assertThat(ask(tx -> stores().of(OutboxStore.class).revive(tx, again.id(), NOON)), is(false));
        assertThat(ask(tx -> stores().of(OutboxStore.class).dropDead(tx, dropped.id())), is(true));
        assertThat(ask(tx -> stores().of(OutboxStore.class).dropDead(tx, dropped.id())), is(false));
        assertThat(ask(tx -> stores().of(OutboxStore.class).dropDead(tx, alive.id())), is(false));
        assertThat(ask(tx -> stores().of(OutboxStore.class).dead(tx, null, ALL)), not(hasItem(again)));
        Letter revived = lend(one, NOON, LATER).get(0);
        assertThat(revived.id(), equalTo(again.id()));
        assertThat(revived.attempts(), is(0));
        assertThat(revived.failure(), is(Failure.REFUSED));
    }

    @Test
    void theLagCountsWhatWaitsAndWhatIsDead() {
        OutboxLag before = ask(tx -> stores().of(OutboxStore.class).lag(tx));
        Instant longAgo = NOON.minusSeconds(1_000_000_000);
        put(due(LATER), due(longAgo), dead());
        OutboxLag after = ask(tx -> stores().of(OutboxStore.class).lag(tx));
        assertThat(after.waiting() - before.waiting(), is(2L));
        assertThat(after.dead() - before.dead(), is(1L));
        assertThat(after.oldestDueAt(), is(longAgo));
        leaveNoLetterBehind();
        if (before.waiting() == 0) {
            assertThat(ask(tx -> stores().of(OutboxStore.class).lag(tx)).oldestDueAt(), is(nullValue()));
        }
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private Letter due(Instant at) {
        return new Letter(id(), Notice.LETTER, person, "helper-1", "LOOK", "PATH", NOON, at, 0, null, false);
    }

    private Letter dead() {
        return new Letter(
                id(), Message.LETTER, person, null, "mandate-copy", "m1", NOON, NOON, 1, Failure.REFUSED, true);
    }

    private void put(Letter... letters) {
        inTransaction(tx -> stores().of(OutboxStore.class).put(tx, List.of(letters)));
    }

    /** The letters of this test among those that are lent. */
    private List<Letter> lend(String node, Instant now, Instant until) {
        return ask(tx -> stores().of(OutboxStore.class).lend(tx, node, now, until, ALL)).stream()
                .filter(letter -> letter.person().equals(person))
                .toList();
    }
}
