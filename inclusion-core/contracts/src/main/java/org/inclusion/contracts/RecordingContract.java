package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.learner.LearnerState;
import org.inclusion.learner.RebuildState;
import org.inclusion.learner.Receipt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The tests that the whole library passes over any {@link Stores}: evidence may arrive in any order and more than once, and
 * nothing is lost or counted twice. A store author extends this class beside {@link StoresContract}, and hands the stores
 * over in the same way. It records evidence about the delivered packs.
 */
public abstract class RecordingContract {

    private static final String[] QUESTIONS = {
        "ecrire-un-message-1", "joindre-un-fichier-1", "mot-de-passe-1", "chercher-une-information-1"
    };
    private static final List<Help> HELPS = List.of(Help.values());
    private static final String[] STEPS = {"joindre-un-fichier", "ecrire-un-message", "mot-de-passe"};

    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    /** The stores under test, open. They need not be empty, and stay open. */
    protected abstract Stores stores();

    @Test
    void twoHundredPiecesOfEvidenceInTenOrdersMakeOneState() {
        requireOneStateOf(10);
    }

    @Test
    @Tag("long")
    void twoHundredPiecesOfEvidenceInFiftyOrdersMakeOneState() {
        requireOneStateOf(50);
    }

    private void requireOneStateOf(int orders) {
        Host host = new Host(stores());
        String run = fresh();
        LearnerState expected = null;
        for (int order = 0; order < orders; order++) {
            Actor learner = Host.learner(run + "-" + order);
            Random random = new Random(order);
            List<Evidence> pieces = twoHundred(START, learner);
            // Half of all evidence is sent twice, at another position.
            pieces.addAll(List.copyOf(pieces.subList(0, 100)));
            Collections.shuffle(pieces, random);
            for (int from = 0; from < pieces.size(); ) {
                int to = Math.min(pieces.size(), from + 1 + random.nextInt(60));
                host.inclusion.as(learner).record(pieces.subList(from, to));
                host.now = host.now.plus(Duration.ofMinutes(random.nextInt(20)));
                from = to;
            }
            RebuildState states = host.inclusion.rebuildState();
            LearnerState state = states.current(learner.asLearner());
            assertThat(states.verify(learner.asLearner()), is(true));
            assertThat(states.rebuild(learner.asLearner()), equalTo(state));
            if (expected == null) {
                expected = state;
            }
            assertThat("order " + order, state, equalTo(expected));
        }
    }

    @Test
    void eightThreadsSendingEverythingTwiceLoseAndDoubleNothing() throws Exception {
        Host host = new Host(stores());
        String run = fresh();
        int learners = 50;
        int distinct = 10_000;
        Map<String, List<Evidence>> byLearner = new HashMap<>();
        List<List<Evidence>> batches = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < distinct; i++) {
            Actor learner = Host.learner(run + "-" + i % learners);
            Evidence evidence = some(learner, "e" + i, random, host.now.minusSeconds(i % 977));
            byLearner.computeIfAbsent(learner.id(), id -> new ArrayList<>()).add(evidence);
        }
        byLearner.values().forEach(pieces -> {
            for (int round = 0; round < 2; round++) {
                List<Evidence> shuffled = new ArrayList<>(pieces);
                Collections.shuffle(shuffled, random);
                for (int from = 0; from < shuffled.size(); from += 50) {
                    batches.add(List.copyOf(shuffled.subList(from, Math.min(shuffled.size(), from + 50))));
                }
            }
        });
        Collections.shuffle(batches, random);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> stored = new ArrayList<>();
            for (List<Evidence> batch : batches) {
                Actor sender = Host.learner(batch.get(0).header().learner().value());
                stored.add(threads.submit(() -> (int) host.inclusion.as(sender).record(batch).stream()
                        .filter(receipt -> receipt.status() == Receipt.Status.STORED)
                        .count()));
            }
            int total = 0;
            for (Future<Integer> future : stored) {
                total += future.get();
            }
            assertThat(total, equalTo(distinct));
        } finally {
            threads.shutdownNow();
        }
        for (String id : byLearner.keySet()) {
            assertThat(id, host.inclusion.rebuildState().verify(new LearnerId(id)), is(true));
        }
    }

    private static List<Evidence> twoHundred(Instant now, Actor learner) {
        Random random = new Random(42);
        List<Evidence> pieces = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            // Months of use; some clocks are almost a day ahead, some a day behind.
            Duration clockError = Duration.ofMinutes(random.nextInt(2 * 24 * 60 - 2) - 24 * 60 + 1);
            Instant at = now.minus(Duration.ofHours(random.nextInt(4000))).plus(clockError);
            pieces.add(some(learner, "e" + i, random, at));
        }
        return pieces;
    }

    private static Evidence some(Actor learner, String id, Random random, Instant at) {
        // One in ten corrects another, which may not have arrived yet, or may never.
        String supersedes = random.nextInt(10) == 0 ? "e" + random.nextInt(220) : null;
        if (id.equals(supersedes)) {
            supersedes = null;
        }
        EvidenceDraft draft = Evidence.by(learner).withId(id).at(at).superseding(supersedes);
        int kind = random.nextInt(3);
        if (kind == 0) {
            return draft.answered(
                    Host.item(QUESTIONS[random.nextInt(QUESTIONS.length)]), random.nextBoolean() ? "a" : "b");
        }
        ItemRef step = Host.item(STEPS[random.nextInt(STEPS.length)]);
        if (kind == 1) {
            return draft.practised(step, random.nextBoolean(), HELPS.get(random.nextInt(4)));
        }
        return random.nextBoolean() ? draft.opened(step) : draft.finished(step);
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, 18);
    }

    /** The library over the stores under test, with a clock that stands still until it is moved. */
    private static final class Host {

        private static final String STRUCTURE = "ccas";

        private volatile Instant now = START;
        private final Inclusion inclusion;

        Host(Stores stores) {
            inclusion = Inclusion.builder().stores(stores).clock(() -> now).build();
        }

        static Actor learner(String id) {
            return new Actor(id, Set.of(Role.LEARNER), Set.of(STRUCTURE));
        }

        static ItemRef item(String id) {
            return new ItemRef("premiers-pas", "1.0.0", id);
        }
    }
}
