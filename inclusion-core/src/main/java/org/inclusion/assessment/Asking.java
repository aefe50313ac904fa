package org.inclusion.assessment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
import org.inclusion.content.SelfReportQuestion;
import org.inclusion.id.QuestionId;
import org.inclusion.progress.SkillRecords;

/** Decides what an assessment asks next: a self-report, a question, or nothing more. Thread-safe. */
final class Asking {

    /**
     * After so many "I don't know" without a break, more questions would only tell her so again: it is time to do
     * something together.
     */
    private static final int MOST_UNKNOWNS_IN_A_ROW = 3;

    private final BeliefModel beliefs;
    private final AutonomyPolicy autonomy;
    private final AssessmentPolicy policy;

    /** Tables take a moment to make, and stay as long as their pack does. */
    private final Map<ContentPack, QuestionBank> banks = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * A learner as she is known before she is asked more.
     *
     * @param belief what is believed of her, at her latest evidence
     * @param skills what was ever seen of her skills
     * @param background what puts a question off for her
     */
    record Known(Belief belief, SkillRecords skills, Background background) {}

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
     * @param learner what is known of the learner
     */
    NextQuestion next(Assessment assessment, ContentPack pack, AskedSoFar asked, Known learner) {
        AssessmentResult soFar = AssessmentResult.of(assessment, pack, asked, learner.skills());
        if (assessment.stoppedAt() != null
                || asked.count() >= assessment.mode().length()
                || asked.unknownsInARow() >= MOST_UNKNOWNS_IN_A_ROW) {
            return new NextQuestion(assessment, pack, asked.count(), null, null, soFar);
        }
        Optional<SelfReportQuestion> selfReport = nextSelfReport(assessment, pack, asked);
        if (selfReport.isPresent()) {
            return new NextQuestion(assessment, pack, asked.count(), null, selfReport.get(), soFar);
        }
        // At the beginning of the assessment, or at later evidence, and not now: a reload later must ask the same
        // question.
        Belief then = beliefs.drift(learner.belief(), assessment.startedAt());
        Question question = nextQuestion(assessment, pack, asked.questions(), then, learner.background())
                .orElse(null);
        return new NextQuestion(assessment, pack, asked.count(), question, null, soFar);
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
