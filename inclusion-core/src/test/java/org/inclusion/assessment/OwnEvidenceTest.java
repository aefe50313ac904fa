package org.inclusion.assessment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemSubject;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

/** The evidence of an assessment is what a search of the whole history finds, however corrections are chained. */
class OwnEvidenceTest {

    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final Actor FATIMA = Ccas.learner("hers-fatima");
    private static final LearnerId LEARNER = FATIMA.asLearner();
    private static final AssessmentId ASSESSMENT = new AssessmentId("a");
    private static final Assessment BEGUN = new Assessment(
            ASSESSMENT,
            LEARNER,
            AssessmentMode.COUNTER,
            "premiers-pas",
            "1.0.0",
            List.of(new AreaId("2")),
            Channel.SCREEN,
            "hers-fatima",
            START,
            null);

    @Test
    void itIsWhatASearchOfTheWholeHistoryFinds() {
        qt().withExamples(600).forAll(integers().between(1, 40), longs().all()).checkAssert((pieces, seed) -> {
            Random random = new Random(seed);
            List<ReceivedEvidence> history = new ArrayList<>();
            for (int i = 0; i < pieces; i++) {
                history.add(some(i, pieces, random));
            }
            InMemoryStores stores = new InMemoryStores();
            List<String> found = stores.transactions().run(tx -> {
                stores.of(EvidenceStore.class).append(tx, history);
                return new OwnEvidence(stores.of(EvidenceStore.class), tx, BEGUN)
                        .standing()
                        .map(ReceivedEvidence::id)
                        .toList();
            });
            assertThat(found, equalTo(search(history)));
        });
    }

    private static ReceivedEvidence some(int number, int pieces, Random random) {
        Actor actor = random.nextInt(4) == 0 ? Ccas.helper() : FATIMA;
        // Mostly of the piece before or behind, so that long chains come about.
        int corrected = random.nextInt(3) == 0 ? random.nextInt(pieces) : number + (random.nextBoolean() ? 1 : -1);
        EvidenceDraft draft = Ccas.draft("e" + number, actor, LEARNER, START.plusSeconds(random.nextInt(20)))
                .superseding(random.nextInt(4) > 0 && corrected != number ? "e" + corrected : null);
        Evidence evidence = random.nextInt(6) == 0
                ? draft.observed(Ccas.item("joindre-un-fichier"), Help.ALONE)
                : draft.during(random.nextInt(4) == 0 ? ASSESSMENT : null)
                        .answered(Ccas.item("joindre-un-fichier-1"), "a");
        return ReceivedEvidence.of(
                evidence, ItemSubject.of(new AreaId(random.nextInt(8) == 0 ? "3" : "2")), null, START);
    }

    /** The rule in few words, over everything. */
    private static List<String> search(List<ReceivedEvidence> history) {
        Map<String, ReceivedEvidence> byId =
                history.stream().collect(Collectors.toMap(ReceivedEvidence::id, Function.identity()));
        Set<String> fallen = new HashSet<>();
        for (ReceivedEvidence correction : history) {
            Optional.ofNullable(correction.evidence().header().supersedes())
                    .map(byId::get)
                    .ifPresent(
                            original -> fallen.add(mayCorrect(correction, original) ? original.id() : correction.id()));
        }
        Set<String> own = new HashSet<>();
        history.stream()
                .filter(received -> ASSESSMENT.equals(received.evidence().assessment())
                        && received.area().equals(new AreaId("2")))
                .forEach(received -> own.add(received.id()));
        boolean grew = true;
        while (grew) {
            grew = own.addAll(history.stream()
                    .filter(received -> received.evidence().header().supersedes() != null
                            && own.contains(Objects.requireNonNull(
                                    received.evidence().header().supersedes())))
                    .map(ReceivedEvidence::id)
                    .toList());
        }
        return history.stream()
                .filter(received -> own.contains(received.id()) && !fallen.contains(received.id()))
                .map(ReceivedEvidence::position)
                .sorted()
                .map(position -> position.id())
                .toList();
    }

    private static boolean mayCorrect(ReceivedEvidence correction, ReceivedEvidence original) {
        String corrector = correction.evidence().header().actor();
        return corrector.equals(original.evidence().header().actor())
                || (corrector.equals(LEARNER.value()) && !(original.evidence() instanceof Evidence.Observation));
    }
}
