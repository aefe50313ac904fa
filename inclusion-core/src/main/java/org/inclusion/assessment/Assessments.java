package org.inclusion.assessment;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.BiFunction;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.PackVersion;
import org.inclusion.content.Published;
import org.inclusion.content.Question;
import org.inclusion.content.SelfReportQuestion;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.QuestionId;
import org.inclusion.learner.LearnerStates;
import org.inclusion.path.Goal;
import org.inclusion.store.Transaction;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Asks questions that a learner agreed to, to find out how much help is useful. An assessment is optional, goes on where it
 * stopped, and gives a usable result whenever it ends. Answers and corrections are evidence, recorded like any other, so a
 * question answered twice or out of turn (on paper, say) does no harm. Thread-safe.
 */
@Internal
public final class Assessments {

    private final Guard guard;
    private final AssessmentStore store;
    private final EvidenceStore evidence;
    private final LearnerStates states;
    private final ContentLibrary content;
    private final BeliefModel beliefs;
    private final AutonomyPolicy autonomy;
    private final AssessmentPolicy policy;

    /** Tables take a moment to make, and stay as long as their pack does. */
    private final Map<ContentPack, QuestionBank> banks = Collections.synchronizedMap(new WeakHashMap<>());

    public Assessments(
            Guard guard,
            AssessmentStore store,
            EvidenceStore evidence,
            LearnerStates states,
            ContentLibrary content,
            BeliefModel beliefs,
            AutonomyPolicy autonomy,
            AssessmentPolicy policy) {
        this.guard = guard;
        this.store = store;
        this.evidence = evidence;
        this.states = states;
        this.content = content;
        this.beliefs = beliefs;
        this.autonomy = autonomy;
        this.policy = policy;
    }

    /**
     * Begins an assessment, or goes on with the one of that id.
     *
     * @param actor the learner herself, or a helper with her
     * @param learner whose assessment
     * @param agreement what she agreed to
     * @return the first question, or the refusal
     */
    public Outcome<NextQuestion> begin(Actor actor, LearnerId learner, Agreement agreement) {
        Channel told = agreement.told();
        if (told == null) {
            return Outcome.refused(Refusal.invalid("told", "not-told"));
        }
        return guard.show(actor, Permission.ACCOMPANY, Look.What.QUESTIONS, learner, (tx, now) -> {
            states.lock(tx, learner);
            return plan(actor, learner, agreement, told, now).flatMap(assessment -> begin(tx, assessment));
        });
    }

    /**
     * The question to ask now: the same as long as nothing was answered.
     *
     * @param actor the learner herself, or a helper with her
     * @param learner whose assessment
     * @param assessmentId the assessment's id
     * @return the next question, or the refusal
     */
    public Outcome<NextQuestion> next(Actor actor, LearnerId learner, AssessmentId assessmentId) {
        return show(actor, learner, assessmentId, this::next);
    }

    /**
     * The evidence that stands for an answer, for a correction to supersede.
     *
     * @param actor the learner herself, or a helper with her
     * @param learner whose assessment
     * @param assessmentId the assessment's id
     * @param item the question's or self-report's id
     * @return the evidence, or the refusal; {@code NOT_FOUND} where it was not answered
     */
    public Outcome<Evidence> answered(Actor actor, LearnerId learner, AssessmentId assessmentId, String item) {
        return show(
                actor,
                learner,
                assessmentId,
                (tx, assessment) -> Outcome.found(asked(tx, assessment).standingFor(item), "answer", item));
    }

    /**
     * Stops an assessment; what was answered stays useful.
     *
     * @param actor the learner herself, or a helper with her
     * @param learner whose assessment
     * @param assessmentId the assessment's id
     * @return the stopped assessment, or the refusal
     */
    public Outcome<Assessment> stop(Actor actor, LearnerId learner, AssessmentId assessmentId) {
        return guard.run(actor, Permission.ACCOMPANY, learner, (tx, now) -> {
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

    /**
     * The questions of an assessment, for paper.
     *
     * @param actor the learner herself, or a helper with her
     * @param learner whose assessment
     * @param assessmentId the assessment's id
     * @return the form, with as many questions as the assessment asks
     */
    public Outcome<PaperForm> paper(Actor actor, LearnerId learner, AssessmentId assessmentId) {
        return show(
                actor,
                learner,
                assessmentId,
                (tx, assessment) -> pinned(assessment).map(pack -> PaperForm.of(pack, assessment)));
    }

    private <T> Outcome<T> show(
            Actor actor,
            LearnerId learner,
            AssessmentId assessmentId,
            BiFunction<Transaction, Assessment, Outcome<T>> work) {
        return guard.show(
                actor,
                Permission.ACCOMPANY,
                Look.What.QUESTIONS,
                learner,
                (tx, now) -> found(tx, learner, assessmentId).flatMap(assessment -> work.apply(tx, assessment)));
    }

    private Outcome<NextQuestion> begin(Transaction tx, Assessment assessment) {
        return store.find(tx, assessment.learner(), assessment.id())
                .map(known -> goOn(tx, known, assessment))
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

    private Outcome<Assessment> plan(Actor actor, LearnerId learner, Agreement agreement, Channel told, Instant now) {
        return packAndAreas(agreement)
                .map(chosen -> new Assessment(
                        agreement.id(),
                        learner,
                        agreement.mode(),
                        chosen.pack().id(),
                        chosen.pack().version().toString(),
                        chosen.item(),
                        told,
                        actor.id(),
                        now,
                        null));
    }

    private Outcome<Published<List<AreaId>>> packAndAreas(Agreement agreement) {
        boolean atTheCounter = agreement.mode() == AssessmentMode.COUNTER;
        String goalId = agreement.goal();
        if (goalId == null) {
            return atTheCounter ? Outcome.refused(Refusal.invalid("goal", "required")) : allAreas();
        }
        return Outcome.found(content.goal(goalId), "goal", goalId)
                .flatMap(goal -> atTheCounter ? Outcome.done(areaOf(goal)) : allAreas());
    }

    private static Published<List<AreaId>> areaOf(Published<Goal> goal) {
        return new Published<>(goal.pack(), List.of(goal.item().area()));
    }

    private Outcome<Published<List<AreaId>>> allAreas() {
        for (ContentPack pack : content.packs()) {
            if (!pack.selfReports().isEmpty()) {
                return Outcome.done(new Published<>(pack, pack.framework().areaIds()));
            }
        }
        return Outcome.refused(Refusal.notFound("questions", "full"));
    }

    private Outcome<NextQuestion> next(Transaction tx, Assessment assessment) {
        return pinned(assessment).flatMap(pack -> {
            AskedSoFar asked = asked(tx, assessment);
            boolean over = assessment.stoppedAt() != null
                    || asked.count() >= assessment.mode().length();
            if (over) {
                return Outcome.done(new NextQuestion(assessment, pack, asked.count(), null, null));
            }
            SelfReportQuestion selfReport = nextSelfReport(assessment, pack, asked);
            if (selfReport != null) {
                return Outcome.done(new NextQuestion(assessment, pack, asked.count(), null, selfReport));
            }
            // As of its beginning, or of what came since: time has passed, and a reload must ask the same.
            Belief belief = beliefs.drift(
                    states.current(tx, assessment.learner()).state().belief(), assessment.startedAt());
            return Outcome.done(new NextQuestion(
                    assessment, pack, asked.count(), nextQuestion(assessment, pack, asked, belief), null));
        });
    }

    private @Nullable Question nextQuestion(Assessment assessment, ContentPack pack, AskedSoFar asked, Belief belief) {
        QuestionBank bank = banks.computeIfAbsent(pack, QuestionBank::of);
        List<QuestionId> questions = asked.questions();
        if (policy.stop()
                .stops(new StopRule.Situation(beliefs, belief, autonomy, bank, assessment.areas(), questions))) {
            return null;
        }
        return new QuestionSelector(beliefs, bank, policy)
                .next(assessment.id().value(), assessment.areas(), belief, questions)
                .flatMap(next -> pack.question(next.id()))
                .orElse(null);
    }

    private static @Nullable SelfReportQuestion nextSelfReport(
            Assessment assessment, ContentPack pack, AskedSoFar asked) {
        if (!assessment.mode().beginsWithSelfReports()) {
            return null;
        }
        for (SelfReportQuestion question : pack.selfReports()) {
            if (assessment.areas().contains(question.area()) && !asked.hasItem(question.id())) {
                return question;
            }
        }
        return null;
    }

    private AskedSoFar asked(Transaction tx, Assessment assessment) {
        return new AskedSoFar(assessment, evidence.history(tx, assessment.learner()));
    }

    private Outcome<Assessment> found(Transaction tx, LearnerId learner, AssessmentId assessmentId) {
        return Outcome.found(store.find(tx, learner, assessmentId), "assessment", assessmentId.value());
    }

    /** The version it began with; where the host no longer keeps it, the latest of the same major version. */
    private Outcome<ContentPack> pinned(Assessment assessment) {
        String pack = assessment.pack();
        String version = assessment.version();
        return Outcome.found(
                content.pack(pack, version)
                        .or(() -> content.pack(pack, PackVersion.parse(version).major())),
                "pack",
                pack + " " + version);
    }
}
