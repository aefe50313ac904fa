package org.inclusion;

import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Guard;
import org.inclusion.assessment.Assessments;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.card.GiveCard;
import org.inclusion.card.OpenCard;
import org.inclusion.cohort.SeeCohort;
import org.inclusion.cohort.SummarizeStructures;
import org.inclusion.content.ContentLibrary;
import org.inclusion.journey.Disagree;
import org.inclusion.journey.EnrolOnPath;
import org.inclusion.journey.KeepBookmark;
import org.inclusion.journey.OpenDayRelation;
import org.inclusion.journey.OpenDisagreements;
import org.inclusion.journey.SeeHistory;
import org.inclusion.journey.SeePeople;
import org.inclusion.journey.SeeProfile;
import org.inclusion.journey.SeeProgress;
import org.inclusion.journey.StateWish;
import org.inclusion.journey.SuggestNextStep;
import org.inclusion.journey.WhoLooked;
import org.inclusion.learner.LearnerFold;
import org.inclusion.learner.LearnerStates;
import org.inclusion.learner.RebuildState;
import org.inclusion.learner.RecordEvidence;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/** Everything the library can do, each with the stores and the rules it needs. Thread-safe. */
final class UseCases {

    final RecordEvidence recordEvidence;
    final StateWish stateWish;
    final EnrolOnPath enrolOnPath;
    final SeeProfile seeProfile;
    final SeeProgress seeProgress;
    final SuggestNextStep suggestNextStep;
    final SeeHistory seeHistory;
    final Disagree disagree;
    final WhoLooked whoLooked;
    final OpenDayRelation openDayRelation;
    final KeepBookmark keepBookmark;
    final GiveCard giveCard;
    final OpenCard openCard;
    final SeePeople seePeople;
    final Assessments assessments;
    final RebuildState rebuildState;
    final SeeCohort seeCohort;
    final SummarizeStructures summarizeStructures;

    UseCases(Settings settings) {
        Stores stores = settings.stores();
        ContentLibrary content = settings.content();
        Calendar calendar = settings.calendar();
        Transactions transactions = stores.transactions();
        AccessPolicy access = new AccessPolicy(settings.relations(), stores.dayRelations(), calendar);
        Guard guard = new Guard(transactions, access, stores.looks(), calendar);
        BeliefModel beliefs = new BeliefModel(content.framework(), settings.beliefSettings());
        LearnerFold fold = new LearnerFold(beliefs, settings.autonomyPolicy());
        LearnerStates states = new LearnerStates(stores.snapshots(), stores.evidence(), fold, beliefs, content);
        recordEvidence = new RecordEvidence(
                transactions, access, calendar, stores.evidence(), states, fold, content, settings.listener());
        enrolOnPath = new EnrolOnPath(guard, stores.enrolments(), states, content, settings.listener());
        stateWish = new StateWish(guard, stores.wishes(), enrolOnPath, content);
        OpenDisagreements openDisagreements = new OpenDisagreements(stores.disagreements(), states);
        seeProfile = new SeeProfile(
                guard, states, openDisagreements, stores.evidence(), content, settings.autonomyPolicy(), calendar);
        seeProgress = new SeeProgress(guard, states, stores.enrolments(), content);
        suggestNextStep = new SuggestNextStep(
                guard,
                states,
                stores.enrolments(),
                stores.wishes(),
                openDisagreements,
                content,
                beliefs,
                settings.recalibration(),
                calendar);
        seeHistory = new SeeHistory(guard, stores.evidence());
        disagree = new Disagree(guard, stores.disagreements(), states, content, settings.listener());
        whoLooked = new WhoLooked(guard, stores.looks());
        openDayRelation =
                new OpenDayRelation(guard, transactions, access, calendar, stores.dayRelations(), settings.listener());
        keepBookmark = new KeepBookmark(guard, content, stores.bookmarks());
        giveCard = new GiveCard(guard, stores.cards(), states, content, settings.random(), calendar);
        openCard = new OpenCard(transactions, calendar, stores.cards(), content);
        seePeople = new SeePeople(guard, transactions, access, calendar, stores.dayRelations(), stores.evidence());
        assessments = new Assessments(
                guard,
                stores.assessments(),
                stores.evidence(),
                states,
                content,
                beliefs,
                settings.autonomyPolicy(),
                settings.assessmentPolicy());
        rebuildState = new RebuildState(transactions, states);
        seeCohort = new SeeCohort(access, transactions, stores.cohorts());
        summarizeStructures = new SummarizeStructures(
                transactions,
                stores.snapshots(),
                stores.evidence(),
                stores.looks(),
                stores.disagreements(),
                stores.cohorts(),
                fold,
                beliefs,
                settings.autonomyPolicy());
    }
}
