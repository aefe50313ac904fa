package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The tests that every {@link SnapshotStore} passes. */
public abstract class SnapshotStoreContract extends StoreContract {

    @Test
    void nothingIsKeptOfSomeoneUnknown() {
        LearnerId learner = someone();
        assertThat(find(learner), is(Optional.empty()));
        assertThat(ask(tx -> lock(tx, List.of(learner))), is(Map.of(learner, Snapshot.NONE)));
        assertThat(find(learner).orElse(Snapshot.NONE), is(Snapshot.NONE));
    }

    @Test
    void aSavedSnapshotIsFoundAndLocked() {
        LearnerId learner = someone();
        Snapshot snapshot = new Snapshot(1, "model-1", "{\"a\":[1,2],\"b\":\"\\\\ \\\" , {}\"}");
        save(Map.of(learner, snapshot));
        assertThat(find(learner), is(Optional.of(snapshot)));
        assertThat(ask(tx -> lock(tx, List.of(learner))), is(Map.of(learner, snapshot)));
    }

    @Test
    void theSnapshotSavedLastStays() {
        LearnerId learner = someone();
        save(Map.of(learner, new Snapshot(1, "model-1", "one")));
        Snapshot last = new Snapshot(2, "model-2", "");
        save(Map.of(learner, last));
        assertThat(find(learner), is(Optional.of(last)));
    }

    @Test
    void aSavedSnapshotIsSeenInItsOwnTransaction() {
        LearnerId learner = someone();
        Snapshot snapshot = new Snapshot(1, "model-1", "one");
        inTransaction(tx -> {
            lock(tx, List.of(learner));
            stores().of(SnapshotStore.class).save(tx, Map.of(learner, snapshot));
            assertThat(stores().of(SnapshotStore.class).find(tx, learner), is(Optional.of(snapshot)));
            assertThat(lock(tx, List.of(learner)), is(Map.of(learner, snapshot)));
        });
    }

    @Test
    void theSnapshotsOfManyLearnersAreKeptApart() {
        Map<LearnerId, Snapshot> snapshots = new HashMap<>();
        for (LearnerId learner : some(300)) {
            snapshots.put(learner, new Snapshot(7, "model", "state of " + learner));
        }
        save(snapshots);
        assertThat(ask(tx -> lock(tx, snapshots.keySet())), is(snapshots));
        snapshots.forEach((learner, snapshot) -> assertThat(find(learner), is(Optional.of(snapshot))));
    }

    @Test
    void newAndKnownLearnersAreLockedTogether() {
        LearnerId known = someone();
        LearnerId unknown = someone();
        Snapshot snapshot = new Snapshot(3, "model", "state");
        save(Map.of(known, snapshot));
        assertThat(ask(tx -> lock(tx, List.of(unknown, known))), is(Map.of(known, snapshot, unknown, Snapshot.NONE)));
    }

    @Test
    void learnersThatDifferInCaseOnlyAreDifferent() {
        LearnerId lower = new LearnerId(someone().value() + "-x");
        areDifferent(lower, new LearnerId(lower.value().replace("-x", "-X")));
    }

    @Test
    void learnersThatDifferByATildeAtTheirEndAreDifferent() {
        LearnerId plain = someone();
        areDifferent(plain, new LearnerId(plain.value() + "~"));
    }

    private void areDifferent(LearnerId one, LearnerId other) {
        Snapshot snapshot = new Snapshot(1, "model", "state");
        save(Map.of(one, snapshot));
        assertThat(find(other), is(Optional.empty()));
        assertThat(ask(tx -> lock(tx, List.of(one, other))), is(Map.of(one, snapshot, other, Snapshot.NONE)));
    }

    @Test
    void aLearnerNamedTwiceIsLockedOnce() {
        LearnerId learner = someone();
        assertThat(ask(tx -> lock(tx, List.of(learner, learner))), is(Map.of(learner, Snapshot.NONE)));
    }

    @Test
    void allLearnersAreReadPageByPageInTheOrderOfTheirIds() {
        String run = someone().value();
        // In the order of their characters, as every database is to see it: "." digits capitals "_" small letters "~".
        List<LearnerId> ours = Stream.of("", "-", ".", "0", "A", "_", "a", "a.", "~")
                .map(end -> new LearnerId(run + end))
                .toList();
        long before = count();
        List<LearnerId> mixed = new ArrayList<>(ours);
        Collections.shuffle(mixed, new Random(5));
        mixed.forEach(learner -> save(Map.of(learner, new Snapshot(1, "model", "state"))));
        assertThat(count(), is(before + ours.size()));

        List<LearnerId> found = new ArrayList<>();
        List<LearnerId> page = learners(null);
        while (!page.isEmpty()) {
            found.addAll(page);
            page = learners(page.get(page.size() - 1));
        }
        assertThat(
                found.stream()
                        .filter(learner -> learner.value().startsWith(run))
                        .toList(),
                is(ours));
        assertThat((long) found.size(), is(before + ours.size()));
    }

    private List<LearnerId> learners(@Nullable LearnerId after) {
        List<LearnerId> page = ask(tx -> stores().of(SnapshotStore.class).learners(tx, after, 4));
        assertThat(page.size(), lessThanOrEqualTo(4));
        return page;
    }

    private long count() {
        return ask(tx -> stores().of(SnapshotStore.class).count(tx));
    }

    @Test
    void lockingNobodyAndSavingNothingIsNoWork() {
        inTransaction(tx -> {
            assertThat(lock(tx, List.of()), anEmptyMap());
            stores().of(SnapshotStore.class).save(tx, Map.of());
        });
    }

    @Test
    void aLongStateIsKept() {
        LearnerId learner = someone();
        StringBuilder state = new StringBuilder();
        Random random = new Random(3);
        while (state.length() < 50_000) {
            state.append((char) (' ' + random.nextInt(95)));
        }
        Snapshot snapshot = new Snapshot(Long.MAX_VALUE, "m".repeat(200), state.toString());
        save(Map.of(learner, snapshot));
        assertThat(find(learner), is(Optional.of(snapshot)));
    }

    @Test
    @Timeout(60)
    void writersOfOneLearnerLoseNothing() {
        LearnerId learner = someone();
        together(4, number -> {
            for (int i = 0; i < 25; i++) {
                inTransaction(tx -> grow(tx, List.of(learner)));
            }
        });
        assertThat(find(learner).orElseThrow().version(), is(100L));
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void manyLearnersLockedInAnyOrderNeverDeadlock() {
        for (int round = 0; round < 5; round++) {
            List<LearnerId> learners = some(8);
            together(4, number -> {
                Random random = new Random(number);
                for (int i = 0; i < 20; i++) {
                    List<LearnerId> mixed = new ArrayList<>(learners);
                    Collections.shuffle(mixed, random);
                    inTransaction(tx -> grow(tx, mixed));
                }
            });
            learners.forEach(learner -> assertThat(find(learner).orElseThrow().version(), is(80L)));
        }
    }

    private void grow(Transaction tx, List<LearnerId> learners) {
        Map<LearnerId, Snapshot> next = new HashMap<>();
        lock(tx, learners)
                .forEach((learner, kept) -> next.put(learner, new Snapshot(kept.version() + 1, "model", "state")));
        stores().of(SnapshotStore.class).save(tx, next);
    }

    private void save(Map<LearnerId, Snapshot> snapshots) {
        inTransaction(tx -> {
            lock(tx, snapshots.keySet());
            stores().of(SnapshotStore.class).save(tx, snapshots);
        });
    }

    private Map<LearnerId, Snapshot> lock(Transaction tx, Collection<LearnerId> learners) {
        return Objects.requireNonNull(stores().of(SnapshotStore.class).lock(tx, learners));
    }

    private Optional<Snapshot> find(LearnerId learner) {
        return ask(tx -> stores().of(SnapshotStore.class).find(tx, learner));
    }
}
