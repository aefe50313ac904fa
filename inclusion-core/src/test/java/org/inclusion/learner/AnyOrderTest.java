package org.inclusion.learner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.learner.RebuildState.Check;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.skill.Framework;
import org.junit.jupiter.api.Test;

/**
 * However evidence arrives, the state and the checkpoints are those that a fold of the whole history makes, to the bit.
 */
class AnyOrderTest {

    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final Help[] HELPS = Help.values();
    private static final String[] STEPS = {"joindre-un-fichier", "ecrire-un-message", "mot-de-passe"};

    private static final Actor FATIMA = Ccas.learner("hers-fatima");
    private static final LearnerId LEARNER = FATIMA.asLearner();
    private static final Actor MARC = Ccas.helper();

    private final LearnerFold fold = new LearnerFold(
            new BeliefModel(Framework.digComp30(), BeliefSettings.standard()), AutonomyPolicy.standard());

    @Test
    void everyBatchMakesTheStateOfTheWholeHistory() {
        qt().withExamples(40)
                .forAll(integers().between(1, 500), integers().between(0, 100), longs().all())
                .checkAssert(this::recordsInSomeOrder);
    }

    /**
     * @param pieces how many
     * @param disorder how far the order of arrival is from that of time: 0 for not at all, 100 for any order
     */
    private void recordsInSomeOrder(int pieces, int disorder, long seed) {
        Random random = new Random(seed);
        InMemoryStores stores = new InMemoryStores();
        Ccas ccas = new Ccas(stores);
        List<Evidence> arriving = history(pieces, random);
        for (int from = 0; from < arriving.size(); from++) {
            if (random.nextInt(100) < disorder) {
                Collections.swap(arriving, from, from + random.nextInt(arriving.size() - from));
            }
        }
        while (!arriving.isEmpty()) {
            List<Evidence> batch = arriving.subList(0, Math.min(arriving.size(), 1 + random.nextInt(60)));
            for (Actor sender : List.of(FATIMA, MARC)) {
                ccas.as(sender)
                        .record(batch.stream()
                                .filter(evidence -> evidence.header().actor().equals(sender.id()))
                                .toList());
            }
            batch.clear();
            ccas.clock.forward(Duration.ofMinutes(random.nextInt(20)));
            List<ReceivedEvidence> history = history(stores);
            assertThat(ccas.inclusion.rebuildState().current(LEARNER), equalTo(fold.replay(history)));
            assertThat(ccas.inclusion.rebuildState().check(LEARNER), is(Check.RIGHT));
        }
        List<Checkpoint> made = checkpoints(stores);
        assertThat(made.size(), is(lessThanOrEqualTo(Folding.LEVELS)));
        if (history(stores).size() >= Folding.DISTANCE) {
            assertThat(made.size(), is(greaterThan(0)));
        }
        ccas.inclusion.rebuildState().rebuild(LEARNER);
        assertThat("rebuilding changes nothing", checkpoints(stores), equalTo(made));
    }

    /** By time; one piece in eight corrects another, which may come later, or never, or be somebody else's. */
    private static List<Evidence> history(int pieces, Random random) {
        List<Evidence> history = new ArrayList<>();
        Instant at = START.minus(Duration.ofDays(90));
        for (int i = 0; i < pieces; i++) {
            Duration step = Duration.between(at, START).dividedBy(pieces - i);
            at = at.plus(random.nextInt(4) == 0 ? Duration.ZERO : step);
            // The clock of one sender in twenty is ahead by almost a day.
            Instant told = random.nextInt(20) == 0 ? at.plus(Duration.ofHours(23)) : at;
            history.add(some(i, pieces, told, random));
        }
        return history;
    }

    private static Evidence some(int number, int pieces, Instant at, Random random) {
        Actor actor = random.nextInt(5) == 0 ? MARC : FATIMA;
        int corrected = random.nextInt(pieces + 5);
        EvidenceDraft draft = Ccas.draft("e" + number, actor, LEARNER, at)
                .superseding(random.nextInt(8) == 0 && corrected != number ? "e" + corrected : null);
        Help help = HELPS[random.nextInt(HELPS.length)];
        String step = STEPS[random.nextInt(STEPS.length)];
        if (actor.equals(MARC) && random.nextBoolean()) {
            return draft.observed(Ccas.item("joindre-un-fichier"), help);
        }
        return switch (random.nextInt(4)) {
            case 0 -> draft.finished(Ccas.item(step));
            case 1 -> draft.saidOfHerself(Ccas.item("dire-2"), help);
            case 2 -> draft.answered(Ccas.item("joindre-un-fichier-1"), random.nextBoolean() ? "a" : "b");
            default -> draft.practised(Ccas.item(step), random.nextBoolean(), help);
        };
    }

    private static List<ReceivedEvidence> history(InMemoryStores stores) {
        return stores.transactions().run(tx -> stores.of(EvidenceStore.class).history(tx, LEARNER));
    }

    private static List<Checkpoint> checkpoints(InMemoryStores stores) {
        return stores.transactions().run(tx -> stores.of(CheckpointStore.class).before(tx, LEARNER, null));
    }
}
