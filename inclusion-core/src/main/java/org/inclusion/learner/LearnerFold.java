package org.inclusion.learner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.inclusion.annotation.Internal;
import org.inclusion.autonomy.AnsweringPattern;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.Standing;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.ContentEvent;
import org.inclusion.evidence.Evidence.LessonEvent;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.Measure;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.progress.StepRecords;
import org.jspecify.annotations.Nullable;

/**
 * Makes a learner's state of her evidence: a pure fold in the order of {@link HistoryPosition}, so that neither the order of
 * arrival nor a retry can matter. Immutable, thread-safe.
 */
@Internal
public final class LearnerFold {

    /** Raised whenever this class computes something else from the same evidence. */
    private static final int FOLD = 4;

    private final BeliefModel beliefs;
    private final AutonomyPolicy policy;

    /**
     * A fold.
     *
     * @param beliefs how a belief moves
     * @param policy when a level may be shown
     */
    public LearnerFold(BeliefModel beliefs, AutonomyPolicy policy) {
        this.beliefs = beliefs;
        this.policy = policy;
    }

    /**
     * Names all that the result depends on besides the evidence.
     *
     * @return a short text
     */
    public String model() {
        return "fold-" + FOLD + "/" + beliefs.version() + "/" + Integer.toHexString(policy.hashCode());
    }

    /**
     * The state before any evidence.
     *
     * @return the state where every learner begins
     */
    public LearnerState begin() {
        return new LearnerState(
                beliefs.prior().inSinglePrecision(), AnsweringPattern.NONE, Map.of(), StepRecords.NONE, null, Set.of());
    }

    /**
     * The state that a whole history makes.
     *
     * @param history all evidence of one learner, by position
     * @return the state
     */
    public LearnerState replay(List<ReceivedEvidence> history) {
        return fold(history, null);
    }

    /**
     * The state that a whole history makes, and each state on the way.
     *
     * @param history all evidence of one learner, by position
     * @param told is told each piece of evidence that stands, with the state right after it
     * @return the state
     */
    public LearnerState replay(List<ReceivedEvidence> history, BiConsumer<ReceivedEvidence, LearnerState> told) {
        return fold(history, told);
    }

    private LearnerState fold(
            List<ReceivedEvidence> history, @Nullable BiConsumer<ReceivedEvidence, LearnerState> told) {
        Corrections corrections = Corrections.of(history);
        LearnerState state = begin();
        for (ReceivedEvidence received : history) {
            if (corrections.stands(received)) {
                state = after(state, received);
                if (told != null) {
                    told.accept(received, state);
                }
            } else {
                state = at(state, received.position());
            }
        }
        return new LearnerState(
                state.belief(),
                state.answering(),
                state.standings(),
                state.steps(),
                state.last(),
                corrections.awaited());
    }

    /**
     * Tells whether new evidence can simply be folded on; otherwise the history must be replayed.
     *
     * @param state the state so far
     * @param fresh new evidence, by position
     * @return true if all of it comes last, corrects nothing, and is not awaited by a correction
     */
    boolean foldsOn(LearnerState state, List<ReceivedEvidence> fresh) {
        HistoryPosition last = state.last();
        for (ReceivedEvidence received : fresh) {
            boolean late = last != null && received.position().compareTo(last) <= 0;
            if (late
                    || received.evidence().header().supersedes() != null
                    || state.awaited().contains(received.id())) {
                return false;
            }
        }
        return true;
    }

    /**
     * The state after one more piece of evidence that stands.
     *
     * @param state before
     * @param received later than all before
     * @return after
     */
    LearnerState after(LearnerState state, ReceivedEvidence received) {
        Belief belief = beliefs.drift(state.belief(), received.effectiveAt());
        Map<AreaId, Standing> standings = new HashMap<>();
        for (Map.Entry<AreaId, Standing> standing : state.standings().entrySet()) {
            int index = beliefs.indexOf(standing.getKey());
            double took = state.belief().mean(index) - belief.mean(index);
            standings.put(standing.getKey(), standing.getValue().afterTime(took));
        }
        Belief after = belief;
        AnsweringPattern answering = state.answering();
        Measure measure = received.measure();
        if (measure != null) {
            answering = pattern(answering, received, measure, belief);
            after = beliefs.update(belief, received.area(), measure);
            standings.put(received.area(), standing(standings, received, measure, belief, after, answering));
        } else if (isFirstReading(state, received.evidence())) {
            after = beliefs.afterLesson(belief, received.area());
        }
        return new LearnerState(
                after.inSinglePrecision(),
                answering,
                standings,
                state.steps().after(received.evidence(), received.effectiveAt()),
                received.position(),
                state.awaited());
    }

    /** "I don't know" is no choice at random, and what she says of herself is no act. */
    private AnsweringPattern pattern(
            AnsweringPattern pattern, ReceivedEvidence received, Measure measure, Belief before) {
        if (received.evidence() instanceof Answer answer) {
            return answer.option() == null
                    ? pattern
                    : pattern.after(measure, beliefs.predict(before, received.area(), measure));
        }
        return measure.observed() ? pattern.afterAct() : pattern;
    }

    private Standing standing(
            Map<AreaId, Standing> standings,
            ReceivedEvidence received,
            Measure measure,
            Belief before,
            Belief after,
            AnsweringPattern answering) {
        int area = beliefs.indexOf(received.area());
        return standings
                .getOrDefault(received.area(), Standing.UNKNOWN)
                .narrowed(after.covariance(area, area) / before.covariance(area, area))
                .after(
                        new Standing.Update(
                                received.id(),
                                received.effectiveAt(),
                                measure.observed(),
                                after.mean(area) < before.mean(area),
                                !answering.looksRandom(),
                                after.mean(area),
                                after.sd(area)),
                        policy);
    }

    private static boolean isFirstReading(LearnerState state, Evidence evidence) {
        return evidence instanceof ContentEvent event
                && event.event() == LessonEvent.FINISHED
                && !state.steps().lessonFinished(event.item());
    }

    /** Corrected evidence leaves no trace but its position in the order. */
    private static LearnerState at(LearnerState state, HistoryPosition position) {
        return new LearnerState(
                state.belief(), state.answering(), state.standings(), state.steps(), position, state.awaited());
    }
}
