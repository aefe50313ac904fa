package org.inclusion.samples.benchmarks.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.ItemSubject;
import org.inclusion.evidence.Measure;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.skill.ItemParameters;

/**
 * The rows that one transaction has to keep.
 *
 * @param evidence new evidence
 * @param states the snapshot each learner in it gets
 */
record Batch(List<ReceivedEvidence> evidence, Map<LearnerId, String> states) {

    /** How many learners there are already. */
    static final int LEARNERS = 1_000_000;

    private static final Measure RIGHT = new Measure(ItemParameters.of(1.2, -0.35, 0.25, 0.5), 1, true);

    /** A text as long as the snapshot of a learner who answered fifteen questions and practised fourteen steps. */
    static final int STATE_LENGTH = 1_300;

    private static final String STATE = "s".repeat(STATE_LENGTH);

    /**
     * Evidence that nobody has sent yet.
     *
     * @param random which learners
     * @param size how much of it
     * @param learners of how many of those who are there
     */
    static Batch fresh(Random random, int size, int learners) {
        Set<LearnerId> drawn = new HashSet<>();
        while (drawn.size() < learners) {
            drawn.add(learner(random.nextInt(LEARNERS)));
        }
        List<LearnerId> whose = List.copyOf(drawn);
        List<ReceivedEvidence> evidence = new ArrayList<>();
        Map<LearnerId, String> states = new HashMap<>();
        for (int i = 0; i < size; i++) {
            LearnerId learner = whose.get(i % learners);
            evidence.add(answer(learner));
            states.put(learner, STATE);
        }
        return new Batch(evidence, states);
    }

    /** The snapshot a learner gets. */
    String state(LearnerId learner) {
        return Objects.requireNonNull(states.get(learner));
    }

    /** The id of a learner, as the table is filled. */
    private static LearnerId learner(int number) {
        return new LearnerId("L" + number);
    }

    private static ReceivedEvidence answer(LearnerId learner) {
        Instant now = Instant.now();
        Actor sender = new Actor(learner.value(), Set.of(Role.LEARNER), Set.of("ccas-1"));
        Answer answer = Evidence.by(sender)
                .withId(UUID.randomUUID().toString())
                .at(now)
                .answered(new ItemRef("premiers-pas", "1.0.0", "q-12"), "b");
        return ReceivedEvidence.of(answer, ItemSubject.of(new AreaId("communication")), RIGHT, now);
    }
}
