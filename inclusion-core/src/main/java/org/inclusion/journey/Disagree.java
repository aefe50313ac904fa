package org.inclusion.journey;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.id.AreaId;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.LearnerStates;
import org.inclusion.outbox.Notice;
import org.inclusion.skill.Framework;
import org.inclusion.skill.SkillRef;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Lets a learner say "I do not agree" and take it back, and a helper say that both looked at an area together. A skill
 * is settled by evidence: {@link org.inclusion.evidence.Evidence.Settlement}. Thread-safe.
 */
@Internal
public final class Disagree {

    private final Guard guard;
    private final DisagreementStore disagreements;
    private final OpenDisagreements open;
    private final LearnerStates states;
    private final ContentLibrary content;
    private final Framework framework;
    private final LearnerListener listener;

    public Disagree(
            Guard guard,
            DisagreementStore disagreements,
            LearnerStates states,
            ContentLibrary content,
            LearnerListener listener) {
        this.guard = guard;
        this.disagreements = disagreements;
        this.open = new OpenDisagreements(disagreements, states);
        this.states = states;
        this.content = content;
        this.framework = content.framework();
        this.listener = listener;
    }

    /**
     * Notes that a learner does not agree with what is shown of an area. Said twice, the first disagreement stays open.
     *
     * @param actor the learner herself
     * @param learner who disagrees
     * @param area the area's id
     * @return the disagreement, or the refusal
     */
    public Outcome<Disagreement> disagree(Actor actor, LearnerId learner, AreaId area) {
        return guard.run(actor, Permission.DISAGREE, learner, (tx, now) -> {
            if (framework.area(area).isEmpty()) {
                return Outcome.refused(Refusal.notFound("area", area.value()));
            }
            states.lock(tx, learner);
            return Outcome.done(open(tx, learner, area, null).orElseGet(() -> {
                guard.journal(tx, actor, learner, Disagreement.ACT, area.value(), now);
                return say(tx, Disagreement.ofArea(learner, area, now));
            }));
        });
    }

    /**
     * Notes that a learner does not agree with what is shown of a skill. A repetition replaces what she said before.
     *
     * @param actor the learner herself
     * @param learner who disagrees
     * @param skill the skill
     * @param saying what she says instead
     * @return the disagreement, or the refusal
     */
    public Outcome<Disagreement> disagree(Actor actor, LearnerId learner, SkillRef skill, Disagreement.Saying saying) {
        return guard.run(
                actor,
                Permission.DISAGREE,
                learner,
                (tx, now) -> Outcome.found(areaOf(skill), "skill", skill.skill())
                        .map(area -> {
                            states.lock(tx, learner);
                            guard.journal(tx, actor, learner, Disagreement.ACT, area.value(), now);
                            Instant at = open(tx, learner, area, skill)
                                    .map(Disagreement::at)
                                    .orElse(now);
                            return say(tx, new Disagreement(learner, area, skill, saying, at, null, null, null));
                        }));
    }

    /**
     * Takes a disagreement back: what is shown counts again.
     *
     * @param actor the learner herself
     * @param learner who disagreed
     * @param skill the skill
     * @return the disagreement that was taken back, or the refusal
     */
    public Outcome<Disagreement> takeBack(Actor actor, LearnerId learner, SkillRef skill) {
        return guard.run(actor, Permission.DISAGREE, learner, (tx, now) -> {
            states.lock(tx, learner);
            return Outcome.found(openAbout(tx, learner, skill), "disagreement", skill.skill())
                    .map(said -> keep(tx, said.takenBack(now)));
        });
    }

    private Optional<AreaId> areaOf(SkillRef skill) {
        return content.pack(skill.pack())
                .flatMap(pack -> pack.skill(skill.skill()).map(pack.framework()::areaOf));
    }

    private Disagreement say(Transaction tx, Disagreement said) {
        tx.afterCommit(() -> listener.disagreed(said.learner(), said.area()));
        return keep(tx, said);
    }

    private Disagreement keep(Transaction tx, Disagreement disagreement) {
        states.touch(tx, disagreement.learner());
        disagreements.save(tx, disagreement);
        return disagreement;
    }

    /**
     * Notes that a helper and the learner looked at a disagreement together; the level that acts show is shown again.
     *
     * @param actor a helper in relation with the learner
     * @param learner who disagreed
     * @param area the area's id
     * @return the settled disagreement, or the refusal
     */
    public Outcome<Disagreement> settle(Actor actor, LearnerId learner, AreaId area) {
        return guard.show(actor, Permission.SETTLE_DISAGREEMENT, Look.What.PROFILE, learner, (tx, now) -> {
            states.lock(tx, learner);
            return Outcome.found(open(tx, learner, area, null), "disagreement", area.value())
                    .map(said -> {
                        guard.journal(tx, actor, learner, Disagreement.ACT_OF_SETTLING, area.value(), now);
                        guard.tell(tx, actor, learner, Notice.Kind.SETTLEMENT, area.value(), now);
                        return keep(tx, said.settled(actor.id(), now));
                    });
        });
    }

    private Optional<Disagreement> open(Transaction tx, LearnerId learner, AreaId area, @Nullable SkillRef skill) {
        return open.of(tx, learner).stream()
                .filter(said -> said.area().equals(area) && Objects.equals(said.skill(), skill))
                .findFirst();
    }

    private Optional<Disagreement> openAbout(Transaction tx, LearnerId learner, SkillRef skill) {
        return open.of(tx, learner).stream()
                .filter(said -> skill.equals(said.skill()))
                .findFirst();
    }
}
