package org.inclusion;

import java.time.Instant;
import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.DayRelation;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.assessment.Assessment;
import org.inclusion.assessment.Assessments.Agreement;
import org.inclusion.assessment.NextQuestion;
import org.inclusion.assessment.PaperForm;
import org.inclusion.card.Card;
import org.inclusion.cohort.CohortSummary;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.SentEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.NextStep;
import org.inclusion.journey.SeeHistory;
import org.inclusion.journey.SeePeople;
import org.inclusion.journey.SeeProfile;
import org.inclusion.journey.SeeProgress;
import org.inclusion.journey.StateWish;
import org.inclusion.journey.Wish;
import org.inclusion.learner.Receipt;
import org.inclusion.progress.Bookmark;
import org.inclusion.progress.Enrolment;
import org.jspecify.annotations.Nullable;

/**
 * Everything one person may do, as this person. Each method does all it says or nothing; a refusal is a value. Every method
 * may throw {@link org.inclusion.store.StoreUnavailableException} when the database is away. Thread-safe.
 */
public final class Acting {

    private final Actor actor;
    private final UseCases useCases;

    Acting(Actor actor, UseCases useCases) {
        this.actor = actor;
        this.useCases = useCases;
    }

    /**
     * Who is acting.
     *
     * @return the actor
     */
    public Actor actor() {
        return actor;
    }

    /**
     * Notes what a learner wants to do, and puts her on the path that serves it.
     *
     * @param learner who
     * @param said what she says
     * @return the wish, or the refusal
     */
    public Outcome<Wish> stateWish(LearnerId learner, StateWish.Said said) {
        return useCases.stateWish.state(actor, learner, said);
    }

    /**
     * The latest wish of a learner.
     *
     * @param learner whose
     * @return the wish, or the refusal
     */
    public Outcome<Wish> latestWish(LearnerId learner) {
        return useCases.stateWish.latest(actor, learner);
    }

    /**
     * Puts a learner on a path.
     *
     * @param learner who
     * @param pathId the path
     * @return the enrolment, or the refusal
     */
    public Outcome<Enrolment> enrol(LearnerId learner, PathId pathId) {
        return useCases.enrolOnPath.enrol(actor, learner, pathId);
    }

    /**
     * Reads evidence as this person wrote it in JSON. An actor who belongs to several structures may leave the structure out:
     * evidence about a learner then stands under the first, in alphabetical order, that both belong to; evidence about the
     * actor under the actor's first.
     *
     * @param sent what the actor wrote
     * @return the evidence, to be recorded, or a refusal that names the field at fault
     */
    public Outcome<Evidence> read(SentEvidence sent) {
        return useCases.recordEvidence.read(actor, sent);
    }

    /**
     * Records what was seen.
     *
     * @param batch evidence by this actor, of one learner or several
     * @return a receipt for each, in the order given
     */
    public List<Receipt> record(List<Evidence> batch) {
        return useCases.recordEvidence.record(actor, batch);
    }

    /**
     * How much help is useful to a learner, area by area.
     *
     * @param learner whose
     * @return the profile, or the refusal
     */
    public Outcome<SeeProfile.Seen> profile(LearnerId learner) {
        return useCases.seeProfile.of(actor, learner);
    }

    /**
     * How far a learner is on her paths.
     *
     * @param learner whose
     * @return the progress, or the refusal
     */
    public Outcome<SeeProgress.Seen> progress(LearnerId learner) {
        return useCases.seeProgress.of(actor, learner);
    }

    /**
     * What is worth doing next.
     *
     * @param learner for whom
     * @return the suggestion, or the refusal
     */
    public Outcome<NextStep> suggestNextStep(LearnerId learner) {
        return useCases.suggestNextStep.suggest(actor, learner);
    }

    /**
     * What a learner did, the latest first.
     *
     * @param learner whose
     * @param before where the page begins, or null for the first
     * @param limit how many at the most
     * @return the page, or the refusal
     */
    public Outcome<SeeHistory.Page> history(LearnerId learner, @Nullable HistoryPosition before, int limit) {
        return useCases.seeHistory.page(actor, learner, before, limit);
    }

    /**
     * "I do not agree" with what is shown of an area.
     *
     * @param learner who
     * @param areaId the area
     * @return the disagreement, or the refusal
     */
    public Outcome<Disagreement> disagree(LearnerId learner, AreaId areaId) {
        return useCases.disagree.disagree(actor, learner, areaId);
    }

    /**
     * A disagreement was looked at together.
     *
     * @param learner who
     * @param areaId the area
     * @return the settled disagreement, or the refusal
     */
    public Outcome<Disagreement> settle(LearnerId learner, AreaId areaId) {
        return useCases.disagree.settle(actor, learner, areaId);
    }

    /**
     * Who looked at what is known of a learner.
     *
     * @param learner whose: the actor's own
     * @return the looks, the latest first, or the refusal
     */
    public Outcome<List<Look>> whoLooked(LearnerId learner) {
        return useCases.whoLooked.at(actor, learner);
    }

    /**
     * Keeps the place where a learner stopped.
     *
     * @param learner who
     * @param item in what
     * @param place where in it
     * @param at when she was there; null for now
     * @return the place that stands: this one, or one she came to later; or the refusal
     */
    public Outcome<Bookmark> keepPlace(LearnerId learner, String item, String place, @Nullable Instant at) {
        return useCases.keepPlace.keep(actor, learner, item, place, at);
    }

    /**
     * A learner has finished: there is nowhere to go on from.
     *
     * @param learner who
     * @param item what she finished
     * @param at when; null for now
     * @return when, or the refusal
     */
    public Outcome<Instant> forgetPlace(LearnerId learner, String item, @Nullable Instant at) {
        return useCases.keepPlace.forget(actor, learner, item, at);
    }

    /**
     * Where a learner stopped.
     *
     * @param learner whose
     * @param item in what
     * @return the place, or the refusal
     */
    public Outcome<Bookmark> bookmark(LearnerId learner, String item) {
        return useCases.keepPlace.find(actor, learner, item);
    }

    /**
     * Where a learner stopped last, in whatever it was.
     *
     * @param learner whose
     * @return the place, or the refusal
     */
    public Outcome<Bookmark> latestBookmark(LearnerId learner) {
        return useCases.keepPlace.latest(actor, learner);
    }

    /**
     * Opens a relation for today with the person present.
     *
     * @param learner the person in front of the helper
     * @param personPresent whether she is present and agrees
     * @return the relation, or the refusal
     */
    public Outcome<DayRelation> openDayRelation(LearnerId learner, boolean personPresent) {
        return useCases.openDayRelation.open(actor, learner, personPresent);
    }

    /**
     * The people in front of the helper today.
     *
     * @return the day relations, the first opened first
     */
    public List<DayRelation> dayRelations() {
        return useCases.openDayRelation.today(actor);
    }

    /**
     * The people a helper accompanies, and those in front of her today.
     *
     * @return those she may see, who is longest without news first; or the refusal
     */
    public Outcome<List<SeePeople.Person>> people() {
        return useCases.seePeople.of(actor);
    }

    /**
     * Gives a learner a card to practise a step at home.
     *
     * @param learner to whom
     * @param path the path
     * @param step the step on it
     * @return the card, or the refusal
     */
    public Outcome<Card> givePracticeCode(LearnerId learner, PathId path, StepId step) {
        return useCases.givePracticeCode.give(actor, learner, path, step);
    }

    /**
     * A learner's cards that open something today.
     *
     * @param learner whose
     * @return the cards, the latest given first, or the refusal
     */
    public Outcome<List<Card>> practiceCodes(LearnerId learner) {
        return useCases.givePracticeCode.of(actor, learner);
    }

    /**
     * Takes a card back.
     *
     * @param learner whose
     * @param code what stands on it
     * @return her cards that still open something, or the refusal
     */
    public Outcome<List<Card>> revokePracticeCode(LearnerId learner, String code) {
        return useCases.givePracticeCode.revoke(actor, learner, code);
    }

    /**
     * Begins some questions she agreed to, or goes on with those of that id.
     *
     * @param learner who
     * @param agreement what she agreed to
     * @return the question to ask, or the refusal
     */
    public Outcome<NextQuestion> beginAssessment(LearnerId learner, Agreement agreement) {
        return useCases.assessments.begin(actor, learner, agreement);
    }

    /**
     * Where an assessment is, and what to ask now.
     *
     * @param learner who
     * @param assessmentId which
     * @return the question to ask, or the refusal
     */
    public Outcome<NextQuestion> nextQuestion(LearnerId learner, AssessmentId assessmentId) {
        return useCases.assessments.next(actor, learner, assessmentId);
    }

    /**
     * The evidence that stands for an answer, for a correction to supersede.
     *
     * @param learner who
     * @param assessmentId which
     * @param item the question
     * @return the evidence, or the refusal
     */
    public Outcome<Evidence> answered(LearnerId learner, AssessmentId assessmentId, String item) {
        return useCases.assessments.answered(actor, learner, assessmentId, item);
    }

    /**
     * Stops an assessment; what was answered stays useful.
     *
     * @param learner who
     * @param assessmentId which
     * @return the stopped assessment, or the refusal
     */
    public Outcome<Assessment> stopAssessment(LearnerId learner, AssessmentId assessmentId) {
        return useCases.assessments.stop(actor, learner, assessmentId);
    }

    /**
     * The questions of an assessment, for paper.
     *
     * @param learner who
     * @param assessmentId which
     * @return the questions, or the refusal
     */
    public Outcome<PaperForm> paperForm(LearnerId learner, AssessmentId assessmentId) {
        return useCases.assessments.paper(actor, learner, assessmentId);
    }

    /**
     * How the people of a structure are doing: sums over ten or more of them, never one person.
     *
     * @param structure a structure this person is a coordinator of
     * @return what was summed up last, or the refusal
     */
    public Outcome<CohortSummary> cohort(String structure) {
        return useCases.seeCohort.of(actor, structure);
    }
}
