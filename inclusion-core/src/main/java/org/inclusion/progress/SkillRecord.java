package org.inclusion.progress;

import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.SelfReport;
import org.inclusion.evidence.Evidence.Settlement;
import org.inclusion.evidence.Evidence.Witnessed;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.Measure;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.PostureReason;
import org.inclusion.evidence.ReceivedEvidence;
import org.jspecify.annotations.Nullable;

/**
 * The record of one skill of a learner: everything that was seen of it. A fold over evidence, in which only a
 * settlement lowers the status: every act adds to what stands, or leaves what stands as it is. Immutable.
 *
 * @param recognised whether she gave a right answer about the skill
 * @param practised whether it worked with help
 * @param unaided when it first worked without help
 * @param alone whether it worked without help on two occasions, as {@link SkillStatus#ALONE} says
 * @param acts how many answers, practices, observations and settlements there were
 * @param observations how many observations said something of her
 * @param toReview whether the newest evidence points lower than the status
 * @param settledAt the effective time of the latest settlement, or null
 * @param lastAt the effective time of the latest evidence
 * @param explains whether she says of a skill of her trade that she can explain it to a colleague; no act says so
 * @param witnessedAt when the host's site saw last, since they settled it, that it was done in real life; null where it
 *     never did. It decides nothing
 */
@Internal
public record SkillRecord(
        boolean recognised,
        boolean practised,
        UnaidedSuccesses unaided,
        boolean alone,
        int acts,
        int observations,
        boolean toReview,
        @Nullable Instant settledAt,
        Instant lastAt,
        boolean explains,
        @Nullable Instant witnessedAt) {

    /** Where a helper is beside the learner, and sees what she does. */
    private static final Set<Channel> BESIDE_HER = Set.of(Channel.FACE_TO_FACE, Channel.WORKSHOP);

    /** The record before any evidence, at the effective time of the first. */
    static SkillRecord first(Instant at) {
        return new SkillRecord(false, false, UnaidedSuccesses.NONE, false, 0, 0, false, null, at, false, null);
    }

    /** How far she is with the skill. */
    public SkillStatus status() {
        if (alone) {
            return SkillStatus.ALONE;
        }
        if (!unaided.isEmpty()) {
            return SkillStatus.ALONE_ONCE;
        }
        if (practised) {
            return SkillStatus.PRACTISED;
        }
        return recognised ? SkillStatus.RECOGNISED : SkillStatus.MET;
    }

    /** The record after one more piece of evidence about the skill, in the order of the fold. */
    SkillRecord after(ReceivedEvidence received) {
        Evidence evidence = received.evidence();
        if (evidence instanceof Answer) {
            Measure measure = received.measure();
            boolean right = measure != null && measure.category() > 0;
            return acted(received).with(recognised || right, practised);
        }
        if (evidence instanceof Practice practice) {
            return acted(received).after(practice, received.subject().site());
        }
        if (evidence instanceof Observation observation) {
            return acted(received).after(observation);
        }
        if (evidence instanceof Settlement settlement) {
            return acted(received).settled(settlement.help());
        }
        return changed(next -> {
            next.lastAt = received.effectiveAt();
            if (evidence instanceof SelfReport said) {
                next.explains = said.help() == Help.ALONE;
            } else if (evidence instanceof Witnessed) {
                next.witnessedAt = received.effectiveAt();
            }
        });
    }

    private SkillRecord after(Practice practice, @Nullable String site) {
        if (practice.posture() == Posture.DONE_FOR) {
            return this;
        }
        if (!practice.success()) {
            return practice.saysNothing() ? this : pointedLower();
        }
        boolean unaidedHere = practice.help() == Help.ALONE && practice.posture() != Posture.DONE_WITH;
        if (unaidedHere && practice.header().channel() != Channel.HOME) {
            return workedUnaided(unaided.afterOn(site, lastAt), unaided.areConfirmedOn(site, lastAt));
        }
        SkillRecord worked = with(recognised, practised || practice.help() != Help.SHOWN);
        return practice.reason() == PostureReason.COULD_NOT ? worked.pointedLower() : worked;
    }

    private SkillRecord after(Observation observation) {
        if (PostureReason.saysNothing(observation.posture(), observation.reason())) {
            return this;
        }
        SkillRecord seen = observed();
        if (observation.help() != Help.ALONE) {
            return seen.with(recognised, practised || observation.help() != Help.SHOWN)
                    .pointedLower();
        }
        return BESIDE_HER.contains(observation.header().channel())
                ? seen.workedUnaided(unaided.afterSeen(lastAt), unaided.areConfirmedBySeeing(lastAt))
                : seen.with(recognised, true);
    }

    /** The record begins anew from what both said together. */
    private SkillRecord settled(Help help) {
        boolean canDoIt = help == Help.ALONE;
        return changed(next -> {
            next.practised = help != Help.SHOWN;
            next.unaided = canDoIt ? unaided : UnaidedSuccesses.NONE;
            next.alone = canDoIt;
            next.toReview = false;
            next.settledAt = lastAt;
            next.witnessedAt = null;
        });
    }

    private SkillRecord acted(ReceivedEvidence received) {
        return changed(next -> {
            next.acts++;
            next.lastAt = received.effectiveAt();
        });
    }

    private SkillRecord observed() {
        return changed(next -> next.observations++);
    }

    private SkillRecord with(boolean nowRecognised, boolean nowPractised) {
        return changed(next -> {
            next.recognised = nowRecognised;
            next.practised = nowPractised;
        });
    }

    /** Once she can do it, the first times need not be kept any more. */
    private SkillRecord workedUnaided(UnaidedSuccesses now, boolean secondOccasion) {
        boolean canDoIt = alone || secondOccasion;
        return changed(next -> {
            next.unaided = canDoIt ? UnaidedSuccesses.NONE : now;
            next.alone = canDoIt;
            next.toReview = false;
        });
    }

    /** Only what says that she did it without help can be pointed below. */
    private SkillRecord pointedLower() {
        boolean lower = status().compareTo(SkillStatus.ALONE_ONCE) >= 0;
        return changed(next -> next.toReview = toReview || lower);
    }

    private SkillRecord changed(Consumer<Next> change) {
        Next next = new Next(this);
        change.accept(next);
        return next.toRecord();
    }

    /** The record that follows another: everything stays as it was, but for what is changed here. */
    private static final class Next {

        private boolean recognised;
        private boolean practised;
        private UnaidedSuccesses unaided;
        private boolean alone;
        private int acts;
        private int observations;
        private boolean toReview;
        private @Nullable Instant settledAt;
        private Instant lastAt;
        private boolean explains;
        private @Nullable Instant witnessedAt;

        private Next(SkillRecord before) {
            recognised = before.recognised;
            practised = before.practised;
            unaided = before.unaided;
            alone = before.alone;
            acts = before.acts;
            observations = before.observations;
            toReview = before.toReview;
            settledAt = before.settledAt;
            lastAt = before.lastAt;
            explains = before.explains;
            witnessedAt = before.witnessedAt;
        }

        private SkillRecord toRecord() {
            return new SkillRecord(
                    recognised,
                    practised,
                    unaided,
                    alone,
                    acts,
                    observations,
                    toReview,
                    settledAt,
                    lastAt,
                    explains,
                    witnessedAt);
        }
    }
}
