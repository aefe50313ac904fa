package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AreaId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.JourneyRows;
import org.inclusion.skill.SkillRef;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps disagreements by learner, area or skill, and time; the latest first. */
final class MemoryDisagreementStore implements DisagreementStore, HoldingRows {

    private record SubjectAndTime(AreaId area, @Nullable SkillRef skill, Instant at) {

        static SubjectAndTime of(Disagreement said) {
            return new SubjectAndTime(said.area(), said.skill(), said.at());
        }
    }

    private final Table<LearnerId, SubjectAndTime, Disagreement> rows =
            new Table<>(comparing(Disagreement::at).reversed().thenComparing(Disagreement::area));

    @Override
    public void save(Transaction tx, Disagreement disagreement) {
        rows.put(tx, disagreement.learner(), SubjectAndTime.of(disagreement), disagreement);
    }

    @Override
    public List<Disagreement> open(Transaction tx, LearnerId learner) {
        return rows.those(tx, learner, Disagreement::isOpen);
    }

    @Override
    public List<Disagreement> of(Transaction tx, LearnerId learner) {
        return rows.of(tx, learner);
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return rows.forget(tx, learner, atMost);
    }

    @Override
    public int rename(Transaction tx, String helper, String alias, int atMost) {
        return Held.rename(tx, held(), helper, alias, atMost);
    }

    @Override
    public List<Held<?, ?>> held() {
        return List.of(
                Held.some(JourneyRows.WITH_AREA, rows, one -> one.skill() == null),
                Held.some(JourneyRows.WITH_SKILL, rows, one -> one.skill() != null));
    }
}
