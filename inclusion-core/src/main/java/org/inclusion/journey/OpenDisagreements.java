package org.inclusion.journey;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.learner.LearnerStates;
import org.inclusion.progress.SkillRecord;
import org.inclusion.progress.SkillRecords;
import org.inclusion.skill.SkillRef;
import org.inclusion.store.Transaction;

/**
 * Finds the disagreements of a learner that are still open: not taken back, not settled, and without a settlement of
 * the skill among the later evidence. Thread-safe.
 */
@Internal
public final class OpenDisagreements {

    private final DisagreementStore disagreements;
    private final LearnerStates states;

    public OpenDisagreements(DisagreementStore disagreements, LearnerStates states) {
        this.disagreements = disagreements;
        this.states = states;
    }

    /** The open disagreements, newest first. */
    public List<Disagreement> of(Transaction tx, LearnerId learner) {
        return amongst(
                disagreements.open(tx, learner),
                () -> states.current(tx, learner).state().skills());
    }

    /** The open disagreements of a learner whose skills are known already, newest first. */
    List<Disagreement> of(Transaction tx, LearnerId learner, SkillRecords skills) {
        return amongst(disagreements.open(tx, learner), () -> skills);
    }

    /**
     * Those of some disagreements that are still open.
     *
     * @param skills gives what was seen of every skill; asked only where a skill is disagreed with
     */
    public static List<Disagreement> amongst(List<Disagreement> said, Supplier<SkillRecords> skills) {
        return said.stream()
                .filter(Disagreement::isOpen)
                .filter(one -> one.skill() == null || !isSettled(one, one.skill(), skills.get()))
                .toList();
    }

    private static boolean isSettled(Disagreement said, SkillRef skill, SkillRecords skills) {
        Instant settled = skills.of(skill.pack(), skill.skill())
                .map(SkillRecord::settledAt)
                .orElse(null);
        return settled != null && !settled.isBefore(said.at());
    }
}
