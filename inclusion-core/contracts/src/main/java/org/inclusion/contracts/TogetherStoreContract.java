package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.inclusion.access.LearnerId;
import org.inclusion.together.KeptSession;
import org.inclusion.together.TogetherStore;
import org.junit.jupiter.api.Test;

/** The tests that every {@link TogetherStore} passes. */
public abstract class TogetherStoreContract extends StoreContract {

    private final LearnerId learner = someone();
    private final String helper = someone().value();
    private final KeptSession session = session(learner, helper, NOON);

    private static KeptSession session(LearnerId learner, String helper, Instant openedAt) {
        return new KeptSession(UUID.randomUUID().toString(), learner, helper, openedAt, 1, "{\"a\":\"é\"}");
    }

    private static KeptSession changed(KeptSession session, long number, String content) {
        return new KeptSession(session.id(), session.learner(), session.helper(), session.openedAt(), number, content);
    }

    @Test
    void aSessionIsFoundByItsIdAndByItsLearner() {
        assertThat(find(session), is(Optional.empty()));
        assertThat(add(session), is(true));
        assertThat(find(session), is(Optional.of(session)));
        assertThat(ask(tx -> stores().of(TogetherStore.class).lock(tx, session.id())), is(Optional.of(session)));
        assertThat(ask(tx -> stores().of(TogetherStore.class).of(tx, learner)), contains(session));
        assertThat(ask(tx -> stores().of(TogetherStore.class).of(tx, someone())), empty());
    }

    @Test
    void aHelperHasOneSessionWithALearner() {
        assertThat(add(session), is(true));
        assertThat(add(session(learner, helper, NOON)), is(false));
        assertThat(ask(tx -> stores().of(TogetherStore.class).of(tx, learner)), contains(session));
        KeptSession another = session(learner, someone().value(), NOON);
        assertThat(add(another), is(true));
        assertThat(ask(tx -> stores().of(TogetherStore.class).of(tx, learner)), containsInAnyOrder(session, another));
    }

    @Test
    void ofSessionsThatAreOpenedAtOnceOneIsKept() {
        AtomicInteger kept = new AtomicInteger();
        together(4, number -> {
            if (add(session(learner, helper, NOON))) {
                kept.incrementAndGet();
            }
        });
        assertThat(kept.get(), is(1));
    }

    @Test
    void aSessionChanges() {
        add(session);
        KeptSession longest = changed(session, 1_000_000_000_000L, "é".repeat(4_000));
        change(longest);
        assertThat(find(session), is(Optional.of(longest)));
    }

    @Test
    void aSessionThatHasEndedDoesNotComeBack() {
        add(session);
        inTransaction(tx -> stores().of(TogetherStore.class).remove(tx, session.id()));
        inTransaction(tx -> stores().of(TogetherStore.class).remove(tx, session.id()));
        change(changed(session, 2, "{}"));
        assertThat(find(session), is(Optional.empty()));
        assertThat(add(session(learner, helper, NOON)), is(true));
    }

    @Test
    void changesComeOneAfterTheOther() {
        add(session);
        together(
                4,
                number -> inTransaction(tx -> {
                    KeptSession now = stores().of(TogetherStore.class)
                            .lock(tx, session.id())
                            .orElseThrow();
                    stores().of(TogetherStore.class).change(tx, changed(now, now.number() + 1, now.content()));
                }));
        assertThat(find(session).orElseThrow().number(), is(5L));
    }

    @Test
    void theNumbersOfManySessionsAreReadAtOnce() {
        Map<String, Long> expected = new HashMap<>();
        for (int i = 0; i < 120; i++) {
            KeptSession one = changed(session(learner, helper + i, NOON), 1 + i, "{}");
            add(one);
            expected.put(one.id(), one.number());
        }
        Set<String> asked = new HashSet<>(expected.keySet());
        asked.add("nobody-has-this");
        assertThat(ask(tx -> stores().of(TogetherStore.class).numbers(tx, asked)), equalTo(expected));
        assertThat(ask(tx -> stores().of(TogetherStore.class).numbers(tx, Set.of())), equalTo(Map.of()));
        assertThat(
                ask(tx -> stores().of(TogetherStore.class).those(tx, asked)).stream()
                        .collect(Collectors.toMap(KeptSession::id, KeptSession::number)),
                equalTo(expected));
        assertThat(ask(tx -> stores().of(TogetherStore.class).those(tx, Set.of())), equalTo(List.of()));
    }

    @Test
    void severalSessionsAreReadInOneGoAsTheyWereKept() {
        add(session);
        assertThat(
                ask(tx -> stores().of(TogetherStore.class).those(tx, Set.of(session.id(), "nobody-has-this"))),
                equalTo(List.of(session)));
    }

    @Test
    void oldSessionsAreDropped() {
        Instant longAgo = NOON.minusSeconds(1_000_000_000);
        KeptSession old = session(learner, helper, longAgo);
        add(old);
        inTransaction(tx -> stores().of(TogetherStore.class).drop(tx, longAgo, 1_000));
        assertThat(find(old), is(Optional.of(old)));
        int dropped = ask(tx -> stores().of(TogetherStore.class).drop(tx, longAgo.plusNanos(1_000), 1_000));
        assertThat(dropped, greaterThanOrEqualTo(1));
        assertThat(find(old), is(Optional.empty()));
    }

    @Test
    void theSessionsOfAPersonAreForgottenOnBothSides() {
        add(session);
        KeptSession asHelper = session(someone(), learner.value(), NOON);
        add(asHelper);
        KeptSession ofOthers = session(someone(), helper, NOON);
        add(ofOthers);
        assertThat(ask(tx -> stores().of(TogetherStore.class).forget(tx, learner, 1)), is(1));
        assertThat(ask(tx -> stores().of(TogetherStore.class).forget(tx, learner, 5)), is(1));
        assertThat(ask(tx -> stores().of(TogetherStore.class).forget(tx, learner, 5)), is(0));
        assertThat(find(ofOthers), is(Optional.of(ofOthers)));
    }

    private boolean add(KeptSession one) {
        return ask(tx -> stores().of(TogetherStore.class).add(tx, one));
    }

    private void change(KeptSession one) {
        inTransaction(tx -> {
            stores().of(TogetherStore.class).lock(tx, one.id());
            stores().of(TogetherStore.class).change(tx, one);
        });
    }

    private Optional<KeptSession> find(KeptSession one) {
        return ask(tx -> stores().of(TogetherStore.class).find(tx, one.id()));
    }
}
