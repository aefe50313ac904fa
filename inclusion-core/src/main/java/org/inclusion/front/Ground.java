package org.inclusion.front;

import java.util.List;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.DayQuota;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.Erasures;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerTurns;
import org.inclusion.access.LookStore;
import org.inclusion.access.Moves;
import org.inclusion.access.QuotaStore;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.completion.CompletionStore;
import org.inclusion.completion.TellCompletion;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.health.CountedActs;
import org.inclusion.journal.Journal;
import org.inclusion.journal.JournalStore;
import org.inclusion.key.KeyRing;
import org.inclusion.learner.CheckpointStore;
import org.inclusion.learner.HeavyShare;
import org.inclusion.learner.LearnerFold;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.LearnerStates;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.outbox.Notices;
import org.inclusion.outbox.Outbox;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.privacy.ErasureStore;
import org.inclusion.privacy.KnownErasures;
import org.inclusion.privacy.KnownMoves;
import org.inclusion.privacy.MoveStore;
import org.inclusion.room.RoomGround;
import org.inclusion.room.RoomStores;
import org.inclusion.store.WatchedTransactions;
import org.inclusion.time.Calendar;

/**
 * The common ground of all use cases: the settings, the stores, and the rules that no package may leave
 * out. Thread-safe.
 */
final class Ground {

    final Settings settings;
    final RoomStores stores;
    final ContentLibrary content;
    final Calendar calendar;
    final WatchedTransactions transactions;
    final Erasures erasures;
    final Moves moves;
    final AccessPolicy access;
    final LearnerTurns turns;
    final CountedActs acts;
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
        transactions = new WatchedTransactions(settings.transactions(), calendar::now);
        KeyRing keys = settings.keys();
        erasures = new KnownErasures(stores.of(ErasureStore.class), stores.of(SnapshotStore.class), keys);
        moves = new KnownMoves(stores.of(MoveStore.class), keys);
        access = new AccessPolicy(settings.relations(), stores.of(DayRelationStore.class), erasures, calendar);
        turns = new LearnerTurns(transactions, access);
        acts = new CountedActs();
        listener = acts.before(settings.listener());
        quota = new DayQuota(settings.quotas(), acts.counting(stores.of(QuotaStore.class)), calendar);
        journal = new Journal(stores.of(JournalStore.class));
        outbox = new Outbox(stores.of(OutboxStore.class));
        notices = new Notices(outbox, settings.noticeListener());
        guard = new Guard(transactions, turns, access, stores.of(LookStore.class), journal, notices, calendar);
        beliefs = new BeliefModel(content.framework(), settings.beliefSettings());
        LearnerFold fold = new LearnerFold(beliefs, settings.autonomyPolicy());
        states = new LearnerStates(
                stores.of(SnapshotStore.class),
                stores.of(CheckpointStore.class),
                stores.of(EvidenceStore.class),
                fold,
                new HeavyShare(),
                beliefs,
                content);
        completion = new TellCompletion(
                transactions,
                guard,
                stores.of(CompletionStore.class),
                outbox,
                content,
                (tx, learner) -> stores.of(SnapshotStore.class).lock(tx, List.of(learner)),
                (tx, learner) -> states.current(tx, learner).state().steps(),
                calendar,
                settings.completionGateway());
    }

    /** The part of it on which every room stands. */
    RoomGround ofRooms() {
        return new RoomGround(
                transactions,
                turns,
                access,
                guard,
                quota,
                states,
                content,
                journal,
                outbox,
                notices,
                settings.random(),
                calendar,
                stores);
    }
}
