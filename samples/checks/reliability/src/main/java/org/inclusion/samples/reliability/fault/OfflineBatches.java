package org.inclusion.samples.reliability.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.learner.LearnerState;
import org.inclusion.samples.reliability.host.Host;
import org.inclusion.samples.reliability.host.Provider;
import org.inclusion.samples.reliability.postgres.Installation;
import org.inclusion.samples.reliability.postgres.Postgres;

/**
 * Thirty acts, equal for many learners, kept on devices whose clocks are up to a day off: in every order, some more
 * than once, half of the answers lost. All must come out the same.
 */
public final class OfflineBatches {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private static final int ACTS = 30;

    private static final int A_DAY = 24 * 60 - 1;

    private OfflineBatches() {}

    /** Sends so many orders. */
    public static Result happen(Installation installation, Provider provider, int times) {
        Journal journal = new Journal();
        Random random = new Random(8);
        List<Integer> minutes = new ArrayList<>();
        for (int i = 0; i < ACTS; i++) {
            minutes.add(random.nextInt(2 * A_DAY) - A_DAY);
        }
        try (Postgres database = installation.server("offline-" + provider)) {
            database.start();
            try (Host host = new Host(database.url(), provider, () -> NOW)) {
                Recipient library = Recipient.of(host.inclusion());
                Set<LearnerState> states = new HashSet<>();
                for (int learner = 0; learner < times; learner++) {
                    String id = "offline" + learner;
                    send(library, journal, id, minutes, random);
                    states.add(host.inclusion().rebuildState().current(new LearnerId(id)));
                }
                if (states.size() != 1) {
                    journal.wrong(states.size() + " states where one was to come out");
                }
                return Audit.of(
                        "offline batches reordered and doubled, replies dropped, clock ± 1 day",
                        provider,
                        times,
                        journal,
                        List.<Duration>of(),
                        database,
                        host.inclusion(),
                        "every order of the " + ACTS + " acts makes one and the same state");
            }
        }
    }

    private static void send(Recipient library, Journal journal, String learner, List<Integer> minutes, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int act = 0; act < ACTS; act++) {
            order.add(act);
            if (random.nextBoolean()) {
                order.add(act);
            }
        }
        Collections.shuffle(order, random);
        for (int act : order) {
            Instant at = NOW.plus(Duration.ofMinutes(minutes.get(act)));
            Batch batch = new Batch(learner, at, List.of(new Batch.Item(learner, "act" + act)));
            journal.sends(batch);
            if (random.nextBoolean()) {
                journal.sendsAgain();
                library.record(batch);
            }
            journal.acknowledged(batch, library.record(batch));
        }
    }
}
