package org.inclusion;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.Names;
import org.inclusion.access.Outcome;
import org.inclusion.access.Relations;
import org.inclusion.assessment.AssessmentPolicy;
import org.inclusion.assessment.Assessments;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Recalibration;
import org.inclusion.cohort.SeeCohort;
import org.inclusion.cohort.SummarizeStructures;
import org.inclusion.content.ContentLibrary;
import org.inclusion.journey.Disagree;
import org.inclusion.journey.EnrolOnPath;
import org.inclusion.journey.KeepPlace;
import org.inclusion.journey.OpenDayRelation;
import org.inclusion.journey.SeeHistory;
import org.inclusion.journey.SeePeople;
import org.inclusion.journey.SeeProfile;
import org.inclusion.journey.SeeProgress;
import org.inclusion.journey.StateWish;
import org.inclusion.journey.SuggestNextStep;
import org.inclusion.journey.WhoLooked;
import org.inclusion.learner.LearnerFold;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.LearnerStates;
import org.inclusion.learner.RebuildState;
import org.inclusion.learner.RecordEvidence;
import org.inclusion.practice.GivePracticeCode;
import org.inclusion.practice.OpenPracticeCode;
import org.inclusion.words.Words;

/**
 * The front door. Build it once, act with {@link #as} for each person, close it with the host. Thread-safe.
 *
 * <pre>{@code
 * Inclusion inclusion = Inclusion.builder().stores(JpaStores.on(entityManagerFactory)).build();
 * inclusion.as(actor).suggestNextStep(learner);
 * }</pre>
 */
public final class Inclusion implements AutoCloseable {

    private final Stores stores;
    private final ContentLibrary content;
    private final Names names;
    private final Words words;
    private final Guard guard;
    private final UseCases useCases;

    Inclusion(
            Stores stores,
            ContentLibrary content,
            Relations relations,
            Names names,
            LearnerListener listener,
            InstantSource clock,
            ZoneId zone,
            RandomGenerator random,
            Measurement measurement,
            Words words) {
        this.stores = stores;
        this.content = content;
        this.names = names;
        this.words = words;
        this.guard = new Guard(
                stores.transactions(), new AccessPolicy(relations, stores.dayRelations(), zone), stores.looks(), clock);
        BeliefModel beliefs = new BeliefModel(content.framework(), measurement.beliefs());
        LearnerFold fold = new LearnerFold(beliefs, measurement.autonomy());
        LearnerStates states = new LearnerStates(stores.snapshots(), stores.evidence(), fold, beliefs, content);
        EnrolOnPath enrol = new EnrolOnPath(guard, stores.enrolments(), states, content, listener);
        this.useCases = new UseCases(
                new RecordEvidence(guard, stores.evidence(), states, fold, content, listener),
                new StateWish(guard, stores.wishes(), enrol, content),
                enrol,
                new SeeProfile(
                        guard,
                        states,
                        stores.disagreements(),
                        stores.evidence(),
                        content,
                        measurement.autonomy(),
                        zone),
                new SeeProgress(guard, states, stores.enrolments(), content),
                new SuggestNextStep(
                        guard,
                        states,
                        stores.enrolments(),
                        stores.wishes(),
                        stores.disagreements(),
                        content,
                        beliefs,
                        measurement.recalibration()),
                new SeeHistory(guard, stores.evidence()),
                new Disagree(guard, stores.disagreements(), states, content.framework(), listener),
                new WhoLooked(guard, stores.looks()),
                new OpenDayRelation(guard, stores.dayRelations()),
                new KeepPlace(guard, content, stores.bookmarks()),
                new GivePracticeCode(guard, stores.practiceCodes(), states, content, random),
                new OpenPracticeCode(guard, stores.practiceCodes(), content),
                new SeePeople(guard, stores.dayRelations(), stores.evidence()),
                new Assessments(
                        guard,
                        stores.assessments(),
                        stores.evidence(),
                        states,
                        content,
                        beliefs,
                        measurement.autonomy(),
                        measurement.assessment()),
                new RebuildState(stores.transactions(), states),
                new SeeCohort(guard, stores.cohorts()),
                new SummarizeStructures(
                        stores.transactions(),
                        stores.snapshots(),
                        stores.evidence(),
                        stores.looks(),
                        stores.disagreements(),
                        stores.cohorts(),
                        fold,
                        beliefs,
                        measurement.autonomy()));
    }

    /** What an embedder may set about how autonomy is measured. */
    record Measurement(
            BeliefSettings beliefs,
            Recalibration recalibration,
            AutonomyPolicy autonomy,
            AssessmentPolicy assessment) {}

    /** One of each; put together once. */
    record UseCases(
            RecordEvidence recordEvidence,
            StateWish stateWish,
            EnrolOnPath enrolOnPath,
            SeeProfile seeProfile,
            SeeProgress seeProgress,
            SuggestNextStep suggestNextStep,
            SeeHistory seeHistory,
            Disagree disagree,
            WhoLooked whoLooked,
            OpenDayRelation openDayRelation,
            KeepPlace keepPlace,
            GivePracticeCode givePracticeCode,
            OpenPracticeCode openPracticeCode,
            SeePeople seePeople,
            Assessments assessments,
            RebuildState rebuildState,
            SeeCohort seeCohort,
            SummarizeStructures summarizeStructures) {}

    /**
     * Begins.
     *
     * @return a builder with every default
     */
    public static InclusionBuilder builder() {
        return new InclusionBuilder();
    }

    /**
     * Everything one person may do.
     *
     * @param actor who is acting, as the host says
     * @return the use cases, as this person
     */
    public Acting as(Actor actor) {
        return new Acting(actor, useCases);
    }

    /**
     * Opens what a card is for, to whoever holds it: nobody need be known. Whoever asks for a stranger bounds how often he
     * may guess.
     *
     * @param code what stands on the card
     * @return the step, and until when; or the refusal, always the same
     */
    public Outcome<OpenPracticeCode.Opened> openPracticeCode(String code) {
        return useCases.openPracticeCode().open(code);
    }

    /**
     * The content, which may be renewed while running.
     *
     * @return the library
     */
    public ContentLibrary content() {
        return content;
    }

    /**
     * Names to show.
     *
     * @return the host's names
     */
    public Names names() {
        return names;
    }

    /**
     * The library's sentences.
     *
     * @return words in French and English, with the host's changes
     */
    public Words words() {
        return words;
    }

    /**
     * The calendar day in the library's zone.
     *
     * @return today
     */
    public LocalDate today() {
        return guard.today();
    }

    /**
     * Checks and renews what was derived from evidence. For the host's operators, never for users.
     *
     * @return the use case
     */
    public RebuildState rebuildState() {
        return useCases.rebuildState();
    }

    /**
     * Sums up how the people of each structure are doing. For the host's operators or its scheduler, never for users.
     *
     * @return the use case
     */
    public SummarizeStructures summarizeStructures() {
        return useCases.summarizeStructures();
    }

    /** Closes the stores; what the host gave them stays open. */
    @Override
    public void close() {
        stores.close();
    }
}
