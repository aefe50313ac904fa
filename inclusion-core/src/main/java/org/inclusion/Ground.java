package org.inclusion;

import java.util.List;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Erasures;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerTurns;
import org.inclusion.access.Moves;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.completion.TellCompletion;
import org.inclusion.content.ContentLibrary;
import org.inclusion.journal.Journal;
import org.inclusion.learner.HeavyShare;
import org.inclusion.learner.LearnerFold;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.LearnerStates;
import org.inclusion.outbox.Notices;
import org.inclusion.outbox.Outbox;
import org.inclusion.privacy.InstallationKey;
import org.inclusion.privacy.KnownErasures;
import org.inclusion.privacy.KnownMoves;
import org.inclusion.time.Calendar;

/** The common ground of all use cases: the settings, the stores, and the rules that no package may leave out. Thread-safe. */
final class Ground {

    final Settings settings;
    final Stores stores;
    final ContentLibrary content;
    final Calendar calendar;
    final WatchedTransactions transactions;
    final Erasures erasures;
    final Moves moves;
    final AccessPolicy access;
    final LearnerTurns turns;
    final CountedActs acts = new CountedActs();
    final LearnerListener listener;
    final DayQuota quota;
    final Journal journal;
    final Outbox outbox;
    final Notices notices;
    final Guard guard;
    final BeliefModel beliefs;
    final LearnerStates states;
    final TellCompletion completion;

    Ground(Settings settings) {
        this.settings = settings;
        stores = settings.stores();
        content = settings.content();
        calendar = settings.calendar();
        transactions = new WatchedTransactions(stores.transactions(), calendar);
        InstallationKey key = settings.installationKey();
        erasures = new KnownErasures(stores.erasures(), key);
        moves = new KnownMoves(stores.moves(), key);
        access = new AccessPolicy(settings.relations(), stores.dayRelations(), erasures, calendar);
        turns = new LearnerTurns(transactions, access);
        listener = acts.before(settings.listener());
        quota = new DayQuota(settings.quotas(), acts.counting(stores.quotas()), calendar);
        journal = new Journal(stores.journal());
        outbox = new Outbox(stores.outbox());
        notices = new Notices(outbox, settings.noticeListener());
        guard = new Guard(transactions, turns, access, stores.looks(), journal, notices, calendar);
        beliefs = new BeliefModel(content.framework(), settings.beliefSettings());
        LearnerFold fold = new LearnerFold(beliefs, settings.autonomyPolicy());
        states = new LearnerStates(
                stores.snapshots(), stores.checkpoints(), stores.evidence(), fold, new HeavyShare(), beliefs, content);
        completion = new TellCompletion(
                transactions,
                guard,
                stores.completions(),
                outbox,
                content,
                (tx, learner) -> stores.snapshots().lock(tx, List.of(learner)),
                (tx, learner) -> states.current(tx, learner).state().steps(),
                calendar,
                settings.completionGateway());
    }
}
