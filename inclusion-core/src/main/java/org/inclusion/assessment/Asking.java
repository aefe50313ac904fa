package org.inclusion.assessment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
import org.inclusion.content.SelfReportQuestion;
import org.inclusion.id.QuestionId;

/** Decides what an assessment asks next: a self-report, a question, or nothing more. Thread-safe. */
final class Asking {

    private final BeliefModel beliefs;
    private final AutonomyPolicy autonomy;
    private final AssessmentPolicy policy;

    /** Tables take a moment to make, and stay as long as their pack does. */
    private final Map<ContentPack, QuestionBank> banks = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * A learner as she is known before she is asked more.
     *
     * @param belief what is believed of her, at her latest evidence
     * @param background what puts a question off for her
     */
    record Known(Belief belief, Background background) {}

    Asking(BeliefModel beliefs, AutonomyPolicy autonomy, AssessmentPolicy policy) {
        this.beliefs = beliefs;
        this.autonomy = autonomy;
        this.policy = policy;
    }

    /**
     * The question to ask now.
     *
     * @param pack the pack of the assessment's questions
     * @param asked what was answered so far
     * @param learner what is known of the learner; read only where a question is chosen
     */
    NextQuestion next(Assessment assessment, ContentPack pack, AskedSoFar asked, Supplier<Known> learner) {
        if (assessment.stoppedAt() != null || asked.count() >= assessment.mode().length()) {
            return new NextQuestion(assessment, pack, asked.count(), null, null);
        }
        Optional<SelfReportQuestion> selfReport = nextSelfReport(assessment, pack, asked);
        if (selfReport.isPresent()) {
            return new NextQuestion(assessment, pack, asked.count(), null, selfReport.get());
        }
        // At the beginning of the assessment, or at later evidence, and not now: a reload later must ask the same
        // question.
        Known known = learner.get();
        Belief then = beliefs.drift(known.belief(), assessment.startedAt());
        Question question = nextQuestion(assessment, pack, asked.questions(), then, known.background())
                .orElse(null);
        return new NextQuestion(assessment, pack, asked.count(), question, null);
    }

    private static Optional<SelfReportQuestion> nextSelfReport(
            Assessment assessment, ContentPack pack, AskedSoFar asked) {
        return assessment
                .selfReportsOf(pack)
                .filter(question -> !asked.hasItem(question.id()))
                .findFirst();
    }

    private Optional<Question> nextQuestion(
            Assessment assessment, ContentPack pack, List<QuestionId> asked, Belief belief, Background background) {
        QuestionBank bank = banks.computeIfAbsent(pack, QuestionBank::of);
        StopRule.Situation now = new StopRule.Situation(beliefs, belief, autonomy, bank, assessment.areas(), asked);
        if (policy.stop().stops(now)) {
            return Optional.empty();
        }
        return new QuestionSelector(beliefs, bank, policy)
                .next(assessment.id().value(), assessment.areas(), belief, asked, background)
                .flatMap(next -> pack.question(next.id()));
    }
}
