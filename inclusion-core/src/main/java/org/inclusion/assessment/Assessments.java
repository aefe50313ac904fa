package org.inclusion.assessment;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.BiFunction;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.OpaqueId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
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
import org.inclusion.learner.LearnerStates;
import org.inclusion.path.Goal;
import org.inclusion.store.Transaction;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Finds out, with some questions she agreed to, how much help is useful. It is optional, goes on where it stopped, and
 * gives a usable result whenever it ends. Answers and corrections are evidence, recorded like any other, so a question
 * answered twice or out of turn (on paper, say) does no harm. Thread-safe.
 */
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

    /**
     * What somebody agrees to.
     *
     * @param id the assessment's id, chosen by the sender: begun twice, it is one
     * @param mode how much is asked
     * @param goal for {@link AssessmentMode#COUNTER}: the wish that says which area; null for {@link AssessmentMode#FULL}
     * @param told how the three sentences reached her; without them nothing is asked
     */
    public record Agreement(
            String id,
            AssessmentMode mode,
            @Nullable String goal,
            @Nullable Channel told) {}

    /**
     * The use cases.
     *
     * @param guard the door
     * @param store keeps assessments
     * @param evidence keeps the answers
     * @param states what is believed of her
     * @param content has the questions
     * @param beliefs predicts answers
     * @param autonomy where the levels are cut
     * @param policy how gently it asks, and when it stops
     */
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
     * Begins, or goes on with the one of that id.
     *
     * @param actor herself, or a helper with her
     * @param learner who
     * @param agreement what she agreed to
     * @return the first question, or the refusal
     */
    public Outcome<NextQuestion> begin(Actor actor, LearnerId learner, Agreement agreement) {
        Channel told = agreement.told();
        if (told == null) {
            return Outcome.refused(Refusal.invalid("told", "not-told"));
        }
        if (!OpaqueId.isValid(agreement.id())) {
            return Outcome.refused(Refusal.invalid("id", "misshapen-id"));
        }
        return guard.show(actor, Permission.ACCOMPANY, Look.What.QUESTIONS, learner, (tx, now) -> {
            states.lock(tx, learner);
            return plan(actor, learner, agreement, told, now).then(assessment -> begin(tx, assessment));
        });
    }

    /**
     * Where it is, and what to ask now: the same as long as nothing was answered.
     *
     * @param actor herself, or a helper with her
     * @param learner who
     * @param assessmentId which
     * @return the next question, or the refusal
     */
    public Outcome<NextQuestion> next(Actor actor, LearnerId learner, String assessmentId) {
        return show(actor, learner, assessmentId, this::next);
    }

    /**
     * The evidence that now stands for an answer, for a correction to supersede.
     *
     * @param actor herself, or a helper with her
     * @param learner who
     * @param assessmentId which
     * @param item the question's or self-report's id
     * @return the evidence, or the refusal; {@code NOT_FOUND} where it was not answered
     */
    public Outcome<Evidence> answered(Actor actor, LearnerId learner, String assessmentId, String item) {
        return show(
                actor,
                learner,
                assessmentId,
                (tx, assessment) -> Outcome.found(asked(tx, assessment).standingFor(item), "answer", item));
    }

    /**
     * Stops. What was answered stays useful.
     *
     * @param actor herself, or a helper with her
     * @param learner who
     * @param assessmentId which
     * @return the stopped assessment, or the refusal
     */
    public Outcome<Assessment> stop(Actor actor, LearnerId learner, String assessmentId) {
        return guard.show(actor, Permission.ACCOMPANY, Look.What.QUESTIONS, learner, (tx, now) -> {
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
     * The same questions for paper.
     *
     * @param actor herself, or a helper with her
     * @param learner who
     * @param assessmentId which
     * @return the form, with as many questions as the assessment asks
     */
    public Outcome<PaperForm> paper(Actor actor, LearnerId learner, String assessmentId) {
        return show(
                actor,
                learner,
                assessmentId,
                (tx, assessment) -> pinned(assessment).map(pack -> PaperForm.of(pack, assessment)));
    }

    private <T> Outcome<T> show(
            Actor actor, LearnerId learner, String assessmentId, BiFunction<Transaction, Assessment, Outcome<T>> work) {
        return guard.show(
                actor,
                Permission.ACCOMPANY,
                Look.What.QUESTIONS,
                learner,
                (tx, now) -> found(tx, learner, assessmentId).then(assessment -> work.apply(tx, assessment)));
    }

    private Outcome<NextQuestion> begin(Transaction tx, Assessment assessment) {
        Optional<Assessment> known = store.find(tx, assessment.learner(), assessment.id());
        if (known.isPresent()) {
            return known.get().asksTheSameAs(assessment)
                    ? next(tx, known.get())
                    : Outcome.refused(new Refusal(
                            Refusal.Kind.CONFLICT, Reason.of("refused.other-assessment", "id", assessment.id())));
        }
        states.touch(tx, assessment.learner());
        store.save(tx, assessment);
        return next(tx, assessment);
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

    private Outcome<Published<List<String>>> packAndAreas(Agreement agreement) {
        boolean atTheCounter = agreement.mode() == AssessmentMode.COUNTER;
        String goalId = agreement.goal();
        if (goalId == null) {
            return atTheCounter ? Outcome.refused(Refusal.invalid("goal", "required")) : allAreas();
        }
        Optional<Published<Goal>> goal = content.goal(goalId);
        if (goal.isEmpty()) {
            return Outcome.refused(Refusal.notFound("goal", goalId));
        }
        return atTheCounter
                ? Outcome.done(new Published<>(
                        goal.get().pack(), List.of(goal.get().item().area())))
                : allAreas();
    }

    private Outcome<Published<List<String>>> allAreas() {
        for (ContentPack pack : content.packs()) {
            if (!pack.selfReports().isEmpty()) {
                return Outcome.done(new Published<>(pack, pack.framework().areaIds()));
            }
        }
        return Outcome.refused(Refusal.notFound("questions", "full"));
    }

    private Outcome<NextQuestion> next(Transaction tx, Assessment assessment) {
        return pinned(assessment).then(pack -> {
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
        List<String> questions = asked.questions();
        if (policy.stop()
                .stops(new StopRule.Situation(beliefs, belief, autonomy, bank, assessment.areas(), questions))) {
            return null;
        }
        Optional<QuestionBank.Item> next = new QuestionSelector(beliefs, bank, policy)
                .next(assessment.id(), assessment.areas(), belief, questions);
        return next.isPresent() ? pack.question(next.get().id()).orElse(null) : null;
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

    private Outcome<Assessment> found(Transaction tx, LearnerId learner, String assessmentId) {
        return Outcome.found(store.find(tx, learner, assessmentId), "assessment", assessmentId);
    }

    /** The version it began with; where the host no longer keeps it, the latest of the same major version. */
    private Outcome<ContentPack> pinned(Assessment assessment) {
        String pack = assessment.pack();
        Optional<ContentPack> same = content.pack(pack, assessment.version());
        return Outcome.found(
                same.isPresent()
                        ? same
                        : content.pack(
                                pack, PackVersion.parse(assessment.version()).major()),
                "pack",
                pack + " " + assessment.version());
    }
}
