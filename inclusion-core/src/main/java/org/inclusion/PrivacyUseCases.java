package org.inclusion;

import org.inclusion.access.Guard;
import org.inclusion.journal.Journal;
import org.inclusion.journey.SeeProfile;
import org.inclusion.learner.LearnerStates;
import org.inclusion.mandate.MandateArchive;
import org.inclusion.privacy.ApplyRetention;
import org.inclusion.privacy.CopyLearner;
import org.inclusion.privacy.EraseLearners;
import org.inclusion.privacy.InstallationKey;
import org.inclusion.privacy.Kept;
import org.inclusion.privacy.MoveLearners;
import org.inclusion.privacy.QuietPeople;
import org.inclusion.privacy.RequestErasure;
import org.inclusion.privacy.TermsOver;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.inclusion.together.WatchSessions;

/** The use cases about everything that is kept of a person: shown, erased, moved, ended. They go through every store. */
final class PrivacyUseCases {

    final CopyLearner copyLearner;
    final RequestErasure requestErasure;
    final EraseLearners eraseLearners;
    final MoveLearners moveLearners;
    final ApplyRetention applyRetention;

    PrivacyUseCases(
            Settings settings,
            Transactions transactions,
            Guard guard,
            LearnerStates states,
            Journal journal,
            SeeProfile seeProfile,
            MandateArchive mandateArchive,
            WatchSessions watchSessions) {
        Stores stores = settings.stores();
        Calendar calendar = settings.calendar();
        InstallationKey key = settings.installationKey();
        copyLearner =
                new CopyLearner(guard, NotedOfLearners.in(stores, seeProfile, settings.content()), settings.names());
        Kept kept = KeptOfLearners.in(stores, mandateArchive, calendar);
        requestErasure = new RequestErasure(
                guard, stores.snapshots(), stores.erasures(), stores.dayRelations(), kept, key, settings.eraseAfter());
        moveLearners = new MoveLearners(
                transactions,
                stores.snapshots(),
                stores.evidence(),
                stores.erasures(),
                stores.moves(),
                stores.journal(),
                MovedOfLearners.in(stores, calendar),
                kept,
                states,
                settings.listener(),
                key,
                calendar);
        eraseLearners = new EraseLearners(
                transactions,
                stores.snapshots(),
                stores.erasures(),
                stores.moves(),
                stores.evidence(),
                stores.retention(),
                kept,
                requestErasure,
                settings.listener(),
                key,
                calendar);
        TermsOver termsOver = new TermsOver(
                transactions,
                stores.snapshots(),
                stores.retention(),
                requestErasure,
                journal,
                new QuietPeople(stores.erasures(), stores.retention()),
                settings.retentionPolicy(),
                calendar);
        applyRetention = new ApplyRetention(transactions, stores.retention(), termsOver, watchSessions, key, calendar);
    }
}
