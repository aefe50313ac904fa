package org.inclusion.followup;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;

/** Reads promises with what came of them. Thread-safe. */
final class FollowedPromises {

    private record Key(LearnerId learner, String promise) {}

    private final PromiseStore store;
    private final Calendar calendar;

    FollowedPromises(PromiseStore store, Calendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /** The states of promises, in the order given. */
    List<PromiseState> states(Transaction tx, Collection<Promise> promises, Instant now) {
        List<LearnerId> learners =
                promises.stream().map(Promise::learner).distinct().toList();
        Map<Key, List<Try>> tries =
                store.tries(tx, learners).stream().collect(groupingBy(one -> new Key(one.learner(), one.promise())));
        return promises.stream()
                .map(promise -> PromiseState.of(
                        promise,
                        tries.getOrDefault(new Key(promise.learner(), promise.id()), List.of()),
                        now,
                        calendar))
                .toList();
    }

    PromiseState state(Transaction tx, Promise promise, Instant now) {
        return states(tx, List.of(promise), now).get(0);
    }
}
