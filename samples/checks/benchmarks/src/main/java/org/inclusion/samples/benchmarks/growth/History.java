package org.inclusion.samples.benchmarks.growth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.inclusion.AboutLearner;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.inclusion.assessment.Agreement;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.assessment.NextQuestion;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.AssessmentId;
import org.inclusion.learner.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * A learner with a history of some length, recorded by herself through the library: lessons and practice, one piece in
 * fifty a correction, and at the end an assessment with three answers. The acts lie a minute apart.
 */
final class History {

    private static final String STRUCTURE = "ccas";
    private static final int BATCH = 500;
    private static final AssessmentId ASSESSMENT = new AssessmentId("a");
    private static final Help[] HELPS = Help.values();
    private static final String[] STEPS = {"joindre-un-fichier", "ecrire-un-message", "mot-de-passe"};

    private final Inclusion inclusion;
    private final Actor learner;
    private final Instant begin;
    private final int acts;
    private final Random random = new Random(20_261_126L);
    private int more;

    History(Inclusion inclusion, int acts, Instant now) {
        this.inclusion = inclusion;
        this.acts = acts;
        learner = new Actor("learner-" + acts, Set.of(Role.LEARNER), Set.of(STRUCTURE));
        begin = now.minus(Duration.ofMinutes(acts + 10_000L));
        List<Evidence> batch = new ArrayList<>();
        for (int i = 0; i < acts; i++) {
            batch.add(act("e" + i, timeOf(i), i % 50 == 49 ? "e" + (i - 20) : null));
            if (batch.size() == BATCH || i == acts - 1) {
                record(batch);
                batch.clear();
            }
        }
        assess();
    }

    private void assess() {
        NextQuestion next = about().assessments()
                .begin(new Agreement(ASSESSMENT, AssessmentMode.COUNTER, "envoyer-un-document", Channel.SCREEN))
                .orThrow();
        for (int i = 0; i < 3; i++) {
            String question = Objects.requireNonNull(next.question()).id().value();
            record(List.of(draft("a" + i, timeOf(acts - 1).plusSeconds(1 + i), null)
                    .during(ASSESSMENT)
                    .answered(item(question), "a")));
            next = about().assessments().next(ASSESSMENT).orThrow();
        }
    }

    int acts() {
        return acts;
    }

    /** One more act, behind all others. */
    void append() {
        record(List.of(act(freshId(), timeOf(acts + ++more), null)));
    }

    /** One more act among the last hundred. */
    void late() {
        record(List.of(act(freshId(), among(1 + random.nextInt(100)), null)));
    }

    /** A correction of one of the last hundred acts, made now. */
    void correct() {
        int corrected = Math.max(0, acts - 1 - random.nextInt(100));
        record(List.of(act(freshId(), timeOf(acts + ++more), "e" + corrected)));
    }

    /** One more act in the middle of the history. */
    void lateInTheMiddle() {
        record(List.of(act(freshId(), among(acts / 2), null)));
    }

    void profile() {
        about().profile().orThrow();
    }

    void assessment() {
        about().assessments().next(ASSESSMENT).orThrow();
    }

    private Instant among(int behind) {
        return timeOf(acts - behind).plusMillis(1 + random.nextInt(50_000));
    }

    private Instant timeOf(int act) {
        return begin.plus(Duration.ofMinutes(act));
    }

    private String freshId() {
        return "x" + Long.toHexString(random.nextLong());
    }

    private Evidence act(String id, Instant at, @Nullable String corrected) {
        EvidenceDraft draft = draft(id, at, corrected);
        ItemRef step = item(STEPS[random.nextInt(STEPS.length)]);
        return random.nextInt(3) == 0
                ? draft.finished(step)
                : draft.practised(step, random.nextInt(4) > 0, HELPS[random.nextInt(HELPS.length)]);
    }

    private EvidenceDraft draft(String id, Instant at, @Nullable String corrected) {
        return Evidence.by(learner)
                .withId(id)
                .about(learner.asLearner())
                .in(STRUCTURE)
                .at(at)
                .superseding(corrected);
    }

    private static ItemRef item(String id) {
        return new ItemRef("premiers-pas", "1.0.0", id);
    }

    private AboutLearner about() {
        return inclusion.as(learner).about(learner.asLearner());
    }

    private void record(List<Evidence> batch) {
        List<Receipt> receipts = inclusion.as(learner).record(batch);
        if (receipts.stream().anyMatch(receipt -> receipt.status() != Receipt.Status.STORED)) {
            throw new IllegalStateException("not stored: " + receipts);
        }
    }
}
