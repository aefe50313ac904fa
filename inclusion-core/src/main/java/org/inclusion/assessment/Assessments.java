package org.inclusion.assessment;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.QuestionId;
import org.inclusion.journey.Wish;
import org.inclusion.journey.WishStore;
import org.inclusion.learner.LearnerState;
import org.inclusion.learner.LearnerStates;
import org.inclusion.path.Device;
import org.inclusion.store.Transaction;
import org.inclusion.words.Reason;

/**
 * Asks the questions of an assessment that a learner agreed to, to find out how much help is useful. An assessment is
 * optional, goes on where it stopped, and gives a usable result whenever it ends. Answers and corrections are recorded
 * like any other evidence, so a question answered twice or out of turn (on paper, for example) does no
 * harm. Thread-safe.
 */
@Internal
public final class Assessments {

    /** So long she may remember what the right answer was. */
    private static final Duration LATELY = Duration.ofDays(30);

    /** More than two long assessments have. What is read does not grow with her history. */
    private static final int LATEST_ACTS = 60;

    private final Guard guard;
    private final AssessmentStore store;
    private final EvidenceStore evidence;
    private final WishStore wishes;
    private final LearnerStates states;
    private final DayQuota quota;
    private final Planning planning;
    private final Asking asking;

    public Assessments(
            Guard guard,
            AssessmentStore store,
            EvidenceStore evidence,
            WishStore wishes,
            LearnerStates states,
            DayQuota quota,
            ContentLibrary content,
            BeliefModel beliefs,
            AutonomyPolicy autonomy,
            AssessmentPolicy policy) {
        this.guard = guard;
        this.store = store;
        this.evidence = evidence;
        this.wishes = wishes;
        this.states = states;
        this.quota = quota;
        this.planning = new Planning(content);
        this.asking = new Asking(beliefs, autonomy, policy);
    }

    /**
     * Begins an assessment that the learner agreed to, or goes on with the one of that id.
     *
     * @param actor the learner herself, or a helper with her
     * @return the first question, or the refusal: {@code TOO_MANY} where the actor has begun the assessments of the day
     */
    public Outcome<NextQuestion> begin(Actor actor, LearnerId learner, Agreement agreement) {
        Channel told = agreement.told();
        if (told == null) {
            return Outcome.refused(Refusal.invalid("told", "not-told"));
        }
        return guard.show(actor, Permission.ACCOMPANY, Assessment.LOOK, learner, (tx, now) -> {
            states.lock(tx, learner);
            return planning.plan(actor, learner, agreement, told, now)
                    .flatMap(assessment -> begin(tx, actor, assessment, now));
        });
    }

    /** The question to ask now, or the refusal. The question stays as long as nothing is answered. */
    public Outcome<NextQuestion> next(Actor actor, LearnerId learner, AssessmentId assessmentId) {
        return show(actor, learner, assessmentId, this::next);
    }

    /**
     * The evidence that stands for an answer, so that a correction can supersede it.
     *
     * @param item the id of the question or self-report
     * @return the evidence, or the refusal: {@code NOT_FOUND} where the item was not answered
     */
    public Outcome<Evidence> answered(Actor actor, LearnerId learner, AssessmentId assessmentId, String item) {
        return show(
                actor,
                learner,
                assessmentId,
                (tx, assessment) -> Outcome.found(asked(tx, assessment).standingFor(item), "answer", item));
    }

    /** Stops an assessment; what was answered stays useful. A stopped one stays as it is. */
    public Outcome<Assessment> stop(Actor actor, LearnerId learner, AssessmentId assessmentId) {
        return guard.show(actor, Permission.ACCOMPANY, Assessment.LOOK, learner, (tx, now) -> {
            states.lock(tx, learner);
            return found(tx, learner, assessmentId).map(assessment -> stop(tx, assessment, now));
        });
    }

    private Assessment stop(Transaction tx, Assessment assessment, Instant now) {
        if (assessment.stoppedAt() != null) {
            return assessment;
        }
        Assessment stopped = assessment.stopped(now);
        states.touch(tx, assessment.learner());
        store.save(tx, stopped);
        return stopped;
    }

    /** The questions of an assessment for paper, as many as the assessment asks; or the refusal. */
    public Outcome<PaperForm> paper(Actor actor, LearnerId learner, AssessmentId assessmentId) {
        return show(
                actor,
                learner,
                assessmentId,
                (tx, assessment) -> planning.packOf(assessment)
                        .map(pack -> PaperForm.of(pack, assessment, background(tx, assessment))));
    }

    private <T> Outcome<T> show(
            Actor actor,
            LearnerId learner,
            AssessmentId assessmentId,
            BiFunction<Transaction, Assessment, Outcome<T>> work) {
        return guard.show(
                actor,
                Permission.ACCOMPANY,
                Assessment.LOOK,
                learner,
                (tx, now) -> found(tx, learner, assessmentId).flatMap(assessment -> work.apply(tx, assessment)));
    }

    private Outcome<NextQuestion> begin(Transaction tx, Actor actor, Assessment assessment, Instant now) {
        return store.find(tx, assessment.learner(), assessment.id())
                .map(known -> goOn(tx, known, assessment))
                .or(() -> quota.refusalOfOne(tx, actor, Assessment.QUOTA, now).map(Outcome::<NextQuestion>refused))
                .orElseGet(() -> {
                    states.touch(tx, assessment.learner());
                    store.save(tx, assessment);
                    return next(tx, assessment);
                });
    }

    private Outcome<NextQuestion> goOn(Transaction tx, Assessment known, Assessment asked) {
        return known.asksTheSameAs(asked)
                ? next(tx, known)
                : Outcome.refused(new Refusal(
                        Refusal.Kind.CONFLICT,
                        Reason.of("refused.other-assessment", "id", asked.id().value())));
    }

    private Outcome<NextQuestion> next(Transaction tx, Assessment assessment) {
        return planning.packOf(assessment)
                .map(pack -> asking.next(assessment, pack, asked(tx, assessment), known(tx, assessment)));
    }

    private Asking.Known known(Transaction tx, Assessment assessment) {
        LearnerState state = states.current(tx, assessment.learner()).state();
        return new Asking.Known(state.belief(), state.skills(), background(tx, assessment));
    }

    private Background background(Transaction tx, Assessment assessment) {
        Device device =
                wishes.latest(tx, assessment.learner()).map(Wish::device).orElse(null);
        return new Background(device, answeredLately(tx, assessment));
    }

    /** The questions among her latest acts, outside of the assessment, from a month before it on. */
    private Set<QuestionId> answeredLately(Transaction tx, Assessment assessment) {
        Instant monthBefore = assessment.startedAt().minus(LATELY);
        return evidence.page(tx, assessment.learner(), null, LATEST_ACTS).stream()
                .filter(received -> received.effectiveAt().isAfter(monthBefore))
                .map(ReceivedEvidence::evidence)
                .filter(Answer.class::isInstance)
                .filter(answer -> !assessment.id().equals(answer.assessment()))
                .map(answer -> new QuestionId(answer.item().item()))
                .collect(toSet());
    }

    private AskedSoFar asked(Transaction tx, Assessment assessment) {
        return new AskedSoFar(new OwnEvidence(evidence, tx, assessment).standing());
    }

    private Outcome<Assessment> found(Transaction tx, LearnerId learner, AssessmentId assessmentId) {
        return Outcome.found(store.find(tx, learner, assessmentId), "assessment", assessmentId.value());
    }
}
