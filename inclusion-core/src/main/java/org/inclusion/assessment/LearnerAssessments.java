package org.inclusion.assessment;

import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Evidence;
import org.inclusion.id.AssessmentId;

/**
 * The requests of one actor about the assessments of one learner: begin, go on, stop, print. Answers are evidence,
 * recorded with {@code as(actor).record(…)}.
 *
 * <p>A refusal is a value, not found where the learner has no such assessment; nothing is null; every method may throw
 * {@link org.inclusion.store.StoreUnavailableException}. Thread-safe.
 */
public final class LearnerAssessments {

    private final Actor actor;
    private final LearnerId learner;
    private final Assessments assessments;

    @Internal
    public LearnerAssessments(Actor actor, LearnerId learner, Assessments assessments) {
        this.actor = actor;
        this.learner = learner;
        this.assessments = assessments;
    }

    /**
     * Begins an assessment, or goes on with the one of that id.
     *
     * @param agreement what the learner agreed to
     * @return the question to ask, or the refusal
     */
    public Outcome<NextQuestion> begin(Agreement agreement) {
        return assessments.begin(actor, learner, agreement);
    }

    /**
     * The question to ask now: the same as long as nothing was answered.
     *
     * @param assessment the assessment's id
     * @return the question to ask, or the refusal
     */
    public Outcome<NextQuestion> next(AssessmentId assessment) {
        return assessments.next(actor, learner, assessment);
    }

    /**
     * The evidence that stands for an answer, for a correction to supersede.
     *
     * @param assessment the assessment's id
     * @param item the id of the question or the self-report question
     * @return the evidence, or the refusal; not found where it was not answered
     */
    public Outcome<Evidence> answered(AssessmentId assessment, String item) {
        return assessments.answered(actor, learner, assessment, item);
    }

    /**
     * Stops an assessment; what was answered stays useful.
     *
     * @param assessment the assessment's id
     * @return the stopped assessment, or the refusal
     */
    public Outcome<Assessment> stop(AssessmentId assessment) {
        return assessments.stop(actor, learner, assessment);
    }

    /**
     * The questions of an assessment, for paper.
     *
     * @param assessment the assessment's id
     * @return the form, or the refusal
     */
    public Outcome<PaperForm> paper(AssessmentId assessment) {
        return assessments.paper(actor, learner, assessment);
    }
}
