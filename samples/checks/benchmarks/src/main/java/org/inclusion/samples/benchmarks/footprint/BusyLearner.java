package org.inclusion.samples.benchmarks.footprint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.inclusion.Acting;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.assessment.Agreement;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.assessment.NextQuestion;
import org.inclusion.content.ContentPack;
import org.inclusion.content.PackSource;
import org.inclusion.content.Published;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.Help;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.PathId;
import org.inclusion.learner.Receipt;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.progress.StepRecords;

/**
 * Somebody who learns by the library's front door, over weeks: her evidence has random ids and times in milliseconds,
 * as browsers send them. The same seed makes the same evidence.
 */
public final class BusyLearner implements AutoCloseable {

    private static final String STRUCTURE = "ccas";

    private static final Actor HERSELF = new Actor("jeanne", Set.of(Role.LEARNER), Set.of(STRUCTURE));

    private final SplittableRandom random = new SplittableRandom(1);
    private final InMemoryStores stores = new InMemoryStores();
    private final LearnerId learner = HERSELF.asLearner();
    private final Inclusion inclusion;
    private final Acting acting;
    private Instant now = Instant.parse("2026-09-01T08:00:00.123Z");

    /** With the delivered packs and some more. */
    public BusyLearner(List<PackSource> more) {
        var builder =
                Inclusion.builder().stores(stores).relations(oneStructure()).clock(() -> now);
        more.forEach(builder::pack);
        inclusion = builder.build();
        acting = inclusion.as(HERSELF);
    }

    /** Answers until the library has asked enough; how many answers that were. */
    public int assessment() {
        String id = "first-look";
        NextQuestion next = acting.about(learner)
                .assessments()
                .begin(new Agreement(new AssessmentId(id), AssessmentMode.FULL, null, Channel.SCREEN))
                .orThrow();
        int answers = 0;
        while (!next.isFinished()) {
            pass(Duration.ofSeconds(20));
            if (next.selfReport() != null) {
                record(draft().during(new AssessmentId(id))
                        .saidOfHerself(next.pack().ref(next.selfReport().id()), Help.TOGETHER));
            } else if (next.question() != null) {
                var question = next.question();
                String option = question.options()
                        .get(random.nextInt(question.options().size()))
                        .id();
                record(draft().during(new AssessmentId(id)).answered(next.pack().ref(question.id()), option));
                answers++;
            }
            next = acting.about(learner)
                    .assessments()
                    .next(new AssessmentId(id))
                    .orThrow();
        }
        return answers;
    }

    /** Reads and practises every {@code every}-th step of a path: some fail once, none is left before it worked. */
    public void path(String pathId, int every) {
        Published<SkillPath> path = inclusion.content().path(new PathId(pathId)).orElseThrow();
        List<Step> steps = path.item().steps();
        for (int i = 0; i < steps.size(); i += every) {
            walk(path.pack(), steps.get(i));
        }
    }

    /** As {@link #path}, the first so many steps. */
    public void firstSteps(String pathId, int count) {
        Published<SkillPath> path = inclusion.content().path(new PathId(pathId)).orElseThrow();
        path.item().steps().subList(0, count).forEach(step -> walk(path.pack(), step));
    }

    private void walk(ContentPack pack, Step step) {
        pass(Duration.ofDays(2));
        record(draft().finished(pack.ref(step.id())));
        int failures = random.nextInt(3) == 0 ? 1 : 0;
        for (int practice = 0; practice < failures + step.completion().successes(); practice++) {
            pass(Duration.ofMinutes(10));
            record(draft().practised(
                            pack.ref(step.id()),
                            practice >= failures,
                            step.completion().help()));
        }
    }

    public SkillPath find(String pathId) {
        return inclusion.content().path(new PathId(pathId)).orElseThrow().item();
    }

    /** The step records as they come out of the store. */
    public StepRecords steps() {
        return inclusion.rebuildState().current(learner).steps();
    }

    public Snapshot snapshot() {
        return stores.transactions()
                .run(tx -> stores.of(SnapshotStore.class).find(tx, learner).orElseThrow());
    }

    private void record(Evidence evidence) {
        List<Receipt> receipts = new ArrayList<>(acting.record(List.of(evidence)));
        if (receipts.get(0).status() != Receipt.Status.STORED) {
            throw new IllegalStateException("not stored: " + receipts);
        }
    }

    private EvidenceDraft draft() {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        return Evidence.by(HERSELF).withId(id).about(learner).in(STRUCTURE).at(now);
    }

    private void pass(Duration atLeast) {
        now = now.plus(atLeast).plusMillis(random.nextLong(atLeast.toMillis()));
    }

    private static Relations oneStructure() {
        return new Relations() {
            @Override
            public boolean helps(Actor helper, LearnerId learner, Instant at) {
                return false;
            }

            @Override
            public Set<LearnerId> helpedBy(Actor helper, Instant at) {
                return Set.of();
            }

            @Override
            public Set<String> structuresOf(LearnerId learner) {
                return Set.of(STRUCTURE);
            }
        };
    }

    @Override
    public void close() {
        inclusion.close();
    }
}
