package org.inclusion.learner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.inclusion.annotation.Internal;
import org.inclusion.autonomy.AnsweringPattern;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.LevelBasis;
import org.inclusion.autonomy.LocalDependence;
import org.inclusion.autonomy.Standing;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.ContentEvent;
import org.inclusion.evidence.Evidence.LessonEvent;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.Settlement;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.Measure;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.id.StepId;
import org.inclusion.progress.SkillRecord;
import org.inclusion.progress.SkillRecords;
import org.inclusion.progress.StepRecord;
import org.inclusion.progress.StepRecords;

/**
 * Derives a learner's state from her evidence: a pure fold in the order of {@link HistoryPosition}, so that neither the
 * order of arrival nor a retry makes a difference. Immutable, thread-safe.
 */
@Internal
public final class LearnerFold {

    /**
     * Raised whenever this class computes something else from the same evidence, or {@link PackedState} writes
     * it otherwise.
     */
    private static final int FOLD = 8;

    private final BeliefModel beliefs;
    private final AutonomyPolicy policy;

    /**
     * A fold by a model and a policy.
     *
     * @param beliefs how a belief moves
     * @param policy when a level may be shown
     */
    public LearnerFold(BeliefModel beliefs, AutonomyPolicy policy) {
        this.beliefs = beliefs;
        this.policy = policy;
    }

    /** Names, in a short text, all that the result depends on besides the evidence. */
    public String model() {
        return "fold-" + FOLD + "/" + beliefs.version() + "/" + Integer.toHexString(policy.hashCode());
    }

    /** The state before any evidence, where every learner begins. */
    public LearnerState begin() {
        return new LearnerState(
                beliefs.prior().inSinglePrecision(),
                AnsweringPattern.NONE,
                Map.of(),
                StepRecords.NONE,
                SkillRecords.NONE,
                null,
                0,
                0);
    }

    /**
     * The state that a whole history makes.
     *
     * @param history all evidence of one learner, by position
     */
    public LearnerState replay(List<ReceivedEvidence> history) {
        return replay(history, (received, state) -> {});
    }

    /**
     * The state that a whole history makes, with each state on the way.
     *
     * @param history all evidence of one learner, by position
     * @param told receives each piece of evidence that stands, with the state right after it
     */
    public LearnerState replay(List<ReceivedEvidence> history, BiConsumer<ReceivedEvidence, LearnerState> told) {
        Corrections corrections = Corrections.of(history);
        LearnerState state = begin();
        for (ReceivedEvidence received : history) {
            boolean stands = corrections.stands(received);
            state = after(state, received, stands);
            if (stands) {
                told.accept(received, state);
            }
        }
        return state.waiting(corrections.waiting());
    }

    /** The state after one more piece of evidence, that is later than all before. */
    LearnerState after(LearnerState state, ReceivedEvidence received, boolean stands) {
        return stands ? after(state, received) : state.past(received.position());
    }

    /**
     * The state after one more piece of evidence that stands, and that is later than all before.
     *
     * <p>The belief drifts to the time of the evidence first. Evidence that says something of ability narrows the
     * belief, and moves the standing of its area; a lesson finished for the first time lifts the belief a little.
     */
    LearnerState after(LearnerState state, ReceivedEvidence received) {
        Belief before = beliefs.drift(state.belief(), received.effectiveAt());
        Map<AreaId, Standing> standings = drifted(state, before);
        Belief after = before;
        AnsweringPattern answering = state.answering();
        Measure measure = received.measure();
        if (measure != null) {
            after = beliefs.update(
                    before, received.area(), measure, LocalDependence.share(timesBefore(state, received)));
            answering = pattern(answering, received, measure, before);
            Standing standing = standings.getOrDefault(received.area(), Standing.UNKNOWN);
            standings.put(
                    received.area(), moved(standing, received, isNewSkill(state, received), before, after, answering));
        } else if (isFirstReading(state, received.evidence())) {
            after = beliefs.afterLesson(before, received.area());
        }
        return new LearnerState(
                after.inSinglePrecision(),
                answering,
                standings,
                state.steps().after(received.evidence(), received.effectiveAt()),
                state.skills().after(received),
                received.position(),
                state.pieces() + 1,
                state.waiting());
    }

    /**
     * How often a step was practised or a skill observed before. Answers to one question are not counted. Evidence that
     * was kept before skills were noted is read as it was read then: an upgrade lowers nobody's level.
     */
    private static int timesBefore(LearnerState state, ReceivedEvidence received) {
        if (received.subject().skill() == null) {
            return 0;
        }
        ItemRef item = received.evidence().item();
        if (received.evidence() instanceof Practice) {
            return state.steps()
                    .of(item.pack(), new StepId(item.item()))
                    .map(StepRecord::attempts)
                    .orElse(0);
        }
        return received.evidence() instanceof Observation
                ? state.skills()
                        .of(item.pack(), item.item())
                        .map(SkillRecord::observations)
                        .orElse(0)
                : 0;
    }

    /** Evidence that was kept before skills were noted counts as new. */
    private static boolean isNewSkill(LearnerState state, ReceivedEvidence received) {
        String skill = received.subject().skill();
        return skill == null
                || state.skills()
                        .of(received.evidence().item().pack(), skill)
                        .filter(record -> record.acts() > 0)
                        .isEmpty();
    }

    /** The standings of a state, each told what time took from its area. */
    private Map<AreaId, Standing> drifted(LearnerState state, Belief now) {
        Map<AreaId, Standing> standings = new HashMap<>(state.standings());
        standings.replaceAll((area, standing) -> {
            int index = beliefs.indexOf(area);
            return standing.afterTime(state.belief().mean(index) - now.mean(index));
        });
        return standings;
    }

    /** Only an answer that the learner chose can be random: "I don't know" is no choice. Acts clear a suspicion. */
    private AnsweringPattern pattern(
            AnsweringPattern pattern, ReceivedEvidence received, Measure measure, Belief before) {
        if (received.evidence() instanceof Answer answer) {
            return answer.option() == null
                    ? pattern
                    : pattern.after(measure, beliefs.predict(before, received.area(), measure));
        }
        return measure.observed() ? pattern.afterAct() : pattern;
    }

    private Standing moved(
            Standing standing,
            ReceivedEvidence received,
            boolean newSkill,
            Belief before,
            Belief after,
            AnsweringPattern answering) {
        int area = beliefs.indexOf(received.area());
        Standing.Update update = new Standing.Update(
                received.id(),
                received.effectiveAt(),
                LevelBasis.of(received.evidence()),
                newSkill,
                received.evidence() instanceof Settlement,
                after.mean(area) - before.mean(area),
                !answering.looksRandom(),
                after.mean(area),
                after.sd(area));
        return standing.narrowed(after.covariance(area, area) / before.covariance(area, area))
                .after(update, policy);
    }

    private static boolean isFirstReading(LearnerState state, Evidence evidence) {
        return evidence instanceof ContentEvent event
                && event.event() == LessonEvent.FINISHED
                && !state.steps().lessonFinished(event.item());
    }
}
