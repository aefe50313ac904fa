package org.inclusion;

import java.util.Map;
import java.util.function.Supplier;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Erasures;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.LearnerTurns;
import org.inclusion.access.Moves;
import org.inclusion.assessment.Assessments;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.card.AddHomeResult;
import org.inclusion.card.AskAboutHome;
import org.inclusion.card.GiveCard;
import org.inclusion.card.OpenCard;
import org.inclusion.cohort.SeeCohort;
import org.inclusion.cohort.SummarizeStructures;
import org.inclusion.content.ContentLibrary;
import org.inclusion.followup.BookAppointment;
import org.inclusion.followup.CountPromises;
import org.inclusion.followup.HostFollowUp;
import org.inclusion.followup.MakePromise;
import org.inclusion.followup.NoteTry;
import org.inclusion.followup.PassPromise;
import org.inclusion.followup.Reminders;
import org.inclusion.followup.SeePromises;
import org.inclusion.journal.Journal;
import org.inclusion.journal.SealJournal;
import org.inclusion.journal.VerifyJournal;
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
import org.inclusion.learner.HeavyShare;
import org.inclusion.learner.LearnerFold;
import org.inclusion.learner.LearnerStates;
import org.inclusion.learner.RebuildState;
import org.inclusion.learner.RecordEvidence;
import org.inclusion.learner.WitnessAsHost;
import org.inclusion.mandate.ActInAbsence;
import org.inclusion.mandate.GiveMandate;
import org.inclusion.mandate.KeepMandates;
import org.inclusion.mandate.MandateArchive;
import org.inclusion.mandate.Rights;
import org.inclusion.message.Messages;
import org.inclusion.message.ReplyHandler;
import org.inclusion.outbox.Letter;
import org.inclusion.outbox.Notices;
import org.inclusion.outbox.Outbox;
import org.inclusion.outbox.SendLetters;
import org.inclusion.paper.SeePapers;
import org.inclusion.place.FindDuplicatePlaces;
import org.inclusion.place.FindPlaces;
import org.inclusion.place.ImportPlaces;
import org.inclusion.privacy.InstallationKey;
import org.inclusion.privacy.KnownErasures;
import org.inclusion.privacy.KnownMoves;
import org.inclusion.time.Calendar;
import org.inclusion.time.OpenDays;
import org.inclusion.together.BeHelped;
import org.inclusion.together.HelpTogether;
import org.inclusion.together.NoteSuccess;
import org.inclusion.together.WatchSessions;
import org.slf4j.LoggerFactory;

/** Everything the library can do, each with the stores and the rules it needs. Thread-safe. */
final class UseCases {

    private final Stores stores;
    private final WatchedTransactions transactions;

    final RecordEvidence recordEvidence;
    final WitnessAsHost witnessAsHost;
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
    final AddHomeResult addHomeResult;
    final AskAboutHome askAboutHome;
    final GiveMandate giveMandate;
    final KeepMandates keepMandates;
    final ActInAbsence actInAbsence;
    final MandateArchive mandateArchive;
    final HelpTogether helpTogether;
    final BeHelped beHelped;
    final NoteSuccess noteSuccess;
    final WatchSessions watchSessions;
    final SeePeople seePeople;
    final MakePromise makePromise;
    final NoteTry noteTry;
    final SeePromises seePromises;
    final PassPromise passPromise;
    final BookAppointment bookAppointment;
    final CountPromises countPromises;
    final HostFollowUp hostFollowUp;
    final Assessments assessments;
    final RebuildState rebuildState;
    final SeeCohort seeCohort;
    final SummarizeStructures summarizeStructures;
    final VerifyJournal verifyJournal;
    final Messages messages;
    final SeePapers seePapers;
    final FindPlaces findPlaces;
    final ImportPlaces importPlaces;
    final FindDuplicatePlaces duplicatePlaces;
    final Supplier<SealJournal> sealJournal;
    final Supplier<SendLetters> sendLetters;
    final Supplier<PrivacyUseCases> privacy;

    UseCases(Settings settings) {
        stores = settings.stores();
        ContentLibrary content = settings.content();
        Calendar calendar = settings.calendar();
        transactions = new WatchedTransactions(stores.transactions(), calendar);
        InstallationKey key = settings.installationKey();
        Erasures erasures = new KnownErasures(stores.erasures(), key);
        Moves moves = new KnownMoves(stores.moves(), key);
        AccessPolicy access = new AccessPolicy(settings.relations(), stores.dayRelations(), erasures, calendar);
        LearnerTurns turns = new LearnerTurns(transactions, access);
        DayQuota quota = new DayQuota(settings.quotas(), stores.quotas(), calendar);
        Journal journal = new Journal(stores.journal());
        Outbox outbox = new Outbox(stores.outbox());
        Notices notices = new Notices(outbox, settings.noticeListener());
        Guard guard = new Guard(transactions, turns, access, stores.looks(), journal, notices, calendar);
        BeliefModel beliefs = new BeliefModel(content.framework(), settings.beliefSettings());
        LearnerFold fold = new LearnerFold(beliefs, settings.autonomyPolicy());
        LearnerStates states = new LearnerStates(
                stores.snapshots(), stores.checkpoints(), stores.evidence(), fold, new HeavyShare(), beliefs, content);
        recordEvidence = new RecordEvidence(
                turns,
                quota,
                access,
                erasures,
                moves,
                calendar,
                stores.evidence(),
                states,
                content,
                settings.listener(),
                notices);
        witnessAsHost = new WitnessAsHost(recordEvidence);
        enrolOnPath = new EnrolOnPath(guard, stores.enrolments(), states, content, settings.listener());
        stateWish = new StateWish(guard, stores.wishes(), enrolOnPath, quota, content);
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
        giveCard = new GiveCard(guard, stores.cards(), states, quota, content, settings.random(), calendar);
        openCard = new OpenCard(transactions, calendar, access, stores.cards(), content, settings.contactNumbers());
        addHomeResult = new AddHomeResult(
                transactions, calendar, access, stores.cards(), stores.homeResults(), states, content);
        askAboutHome = new AskAboutHome(guard, access, stores.homeResults(), states, recordEvidence, content, calendar);
        messages = new Messages(
                transactions,
                outbox,
                stores.messages(),
                access::isHidden,
                calendar,
                settings.words(),
                settings.messageGateway(),
                ReplyHandler.NONE);
        giveMandate = new GiveMandate(
                guard,
                access,
                stores.mandates(),
                states,
                quota,
                settings.mandateText(),
                settings.mandatePolicies(),
                messages,
                calendar);
        keepMandates = new KeepMandates(
                guard,
                access,
                transactions,
                stores.mandates(),
                states,
                settings.mandatePolicies(),
                messages,
                journal,
                calendar);
        Rights rights = new Rights(access, stores.mandates(), settings.actingRight(), calendar);
        actInAbsence = new ActInAbsence(guard, access, rights, stores.absentActs(), quota);
        mandateArchive = new MandateArchive(transactions, stores.mandates(), calendar);
        helpTogether = new HelpTogether(guard, access, quota, stores.together(), content, settings.random());
        beHelped = new BeHelped(
                transactions, access, calendar, stores.together(), content, settings.words(), settings.random());
        noteSuccess = new NoteSuccess(
                guard, transactions, calendar, stores.together(), content, settings.random(), recordEvidence, beHelped);
        watchSessions = new WatchSessions(transactions, access, stores.together(), calendar, settings.random());
        seePeople = new SeePeople(guard, transactions, access, calendar, stores.dayRelations(), stores.evidence());
        assessments = new Assessments(
                guard,
                stores.assessments(),
                stores.evidence(),
                states,
                quota,
                content,
                beliefs,
                settings.autonomyPolicy(),
                settings.assessmentPolicy());
        rebuildState = new RebuildState(transactions, states);
        seeCohort = new SeeCohort(access, transactions, stores.cohorts(), journal, calendar);
        sealJournal = new Once<>(() ->
                new SealJournal(transactions, stores.journal(), stores.leases(), calendar, settings.journalKey()));
        verifyJournal = new VerifyJournal(transactions, stores.journal(), settings.journalKey());
        Reminders reminders = new Reminders(messages, stores.promises(), calendar);
        OpenDays openDays = new OpenDays(settings.daysOff());
        makePromise = new MakePromise(guard, access, quota, stores.promises(), reminders, content, openDays, calendar);
        noteTry = new NoteTry(
                guard, turns, access, quota, stores.promises(), reminders, settings.appointments(), openDays, calendar);
        seePromises =
                new SeePromises(guard, transactions, access, stores.promises(), settings.contactNumbers(), calendar);
        passPromise = new PassPromise(noteTry, access, stores.promises(), calendar);
        bookAppointment = new BookAppointment(
                guard,
                transactions,
                access,
                stores.promises(),
                makePromise,
                noteTry,
                settings.appointments(),
                content,
                calendar);
        countPromises = new CountPromises(transactions, access, stores.promises(), calendar);
        hostFollowUp = new HostFollowUp(transactions, access, stores.promises(), noteTry, calendar);
        seePapers = new SeePapers(guard, stores.wishes(), content, settings.receivedPapers());
        findPlaces = new FindPlaces(transactions, stores.helpPlaces(), content, calendar);
        importPlaces = new ImportPlaces(transactions, stores.helpPlaces(), calendar);
        duplicatePlaces = new FindDuplicatePlaces(transactions, stores.helpPlaces(), calendar);
        sendLetters = new Once<>(() -> new SendLetters(
                transactions,
                stores.outbox(),
                Map.of(Letter.Kind.MESSAGE, messages.carrier(), Letter.Kind.NOTICE, notices),
                (tx, person) -> access.isHidden(tx, new LearnerId(person)),
                reminders::isObsolete,
                calendar));
        summarizeStructures = new SummarizeStructures(
                transactions,
                stores.snapshots(),
                erasures,
                states,
                stores.looks(),
                stores.disagreements(),
                stores.wishes(),
                stores.cohorts(),
                content,
                beliefs,
                settings.autonomyPolicy());
        privacy = new Once<>(() -> new PrivacyUseCases(
                settings, transactions, guard, states, journal, seeProfile, mandateArchive, watchSessions));
    }

    /** Reads something, as a request does. */
    Health health() {
        return new Health(storeAnswers(), transactions.outOfMemoryAt());
    }

    private boolean storeAnswers() {
        try {
            transactions.run(tx -> stores.snapshots().learners(tx, null, 1));
            return true;
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Inclusion.class).warn("the store does not answer: {}", e.getMessage());
            return false;
        }
    }
}
