package org.inclusion.samples.simulation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.store.Transaction;
import org.junit.jupiter.api.Test;

/** Transactions of the simulated stores meet as those of a database do. */
class MeetingTest {

    private static final LearnerId NOOR = new LearnerId("noor");
    private static final LearnerId YANN = new LearnerId("yann");

    private final Scheduler scheduler = new Scheduler(new Random(3), new SimulatedClock(Instant.EPOCH), 100);
    private final Mutation none = new Mutation(null);
    private final SimulatedTransactions transactions =
            new SimulatedTransactions(scheduler, new Faults(new Random(1), 0), none);
    private final Stores stores = new SimulatedStores(scheduler, transactions, none).stores();
    private final SnapshotStore snapshots = stores.of(SnapshotStore.class);
    private final List<String> told = new ArrayList<>();

    private void run(Runnable... works) {
        for (int i = 0; i < works.length; i++) {
            scheduler.begin("task " + i, i, works[i], () -> {});
        }
        for (int i = 0; i < works.length; i++) {
            Throwable failure = scheduler.untilOneEnds().failure();
            assertThat(String.valueOf(failure), failure == null, is(true));
        }
    }

    private void countUp(Transaction tx, LearnerId learner) {
        Snapshot before = snapshots.lock(tx, List.of(learner)).getOrDefault(learner, Snapshot.NONE);
        snapshots.save(tx, Map.of(learner, new Snapshot(before.version() + 1, "m", "s")));
    }

    private long version(LearnerId learner) {
        return stores.transactions()
                .run(tx -> snapshots.find(tx, learner).map(Snapshot::version).orElse(0L));
    }

    @Test
    void whoeverWaitsForALockReadsWhatTheOtherCommitted() {
        Runnable ten = () -> {
            for (int i = 0; i < 10; i++) {
                transactions.run(tx -> {
                    countUp(tx, NOOR);
                    return true;
                });
            }
        };
        run(ten, ten, ten);
        assertThat(version(NOOR), equalTo(30L));
    }

    @Test
    void nobodySeesWhatIsNotCommitted() {
        run(
                () -> transactions.run(tx -> {
                    countUp(tx, NOOR);
                    for (int i = 0; i < 50; i++) {
                        scheduler.pause("not committed yet");
                    }
                    told.add("commits");
                    return true;
                }),
                () -> {
                    for (int i = 0; i < 20 && told.isEmpty(); i++) {
                        long seen = version(NOOR);
                        if (told.isEmpty()) {
                            assertThat(seen, equalTo(0L));
                        }
                    }
                });
        assertThat(version(NOOR), equalTo(1L));
    }

    @Test
    void twoThatWaitForEachOtherAreTakenApartAndBothAreDone() {
        run(
                () -> transactions.run(tx -> {
                    countUp(tx, NOOR);
                    countUp(tx, YANN);
                    return told.add("noor first");
                }),
                () -> transactions.run(tx -> {
                    countUp(tx, YANN);
                    countUp(tx, NOOR);
                    return told.add("yann first");
                }));
        assertThat(version(NOOR), equalTo(2L));
        assertThat(version(YANN), equalTo(2L));
        assertThat(told, containsInAnyOrder("noor first", "yann first"));
    }

    @Test
    void whatAKilledServerHadNotCommittedIsUndoneAndItsLocksAreFree() {
        scheduler.begin(
                "killed",
                1,
                () -> transactions.run(tx -> {
                    countUp(tx, NOOR);
                    scheduler.pause("holds the lock");
                    while (true) {
                        scheduler.pause("for ever");
                    }
                }),
                () -> {});
        scheduler.begin("another", 2, () -> told.add("ended"), () -> {});
        scheduler.untilOneEnds();
        scheduler.kill(1);
        run(() -> transactions.run(tx -> {
            countUp(tx, NOOR);
            return true;
        }));
        assertThat(version(NOOR), equalTo(1L));
        assertThat(told, contains("ended"));
    }
}
