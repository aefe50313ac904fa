package org.inclusion.front;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.Guard;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.journal.Journal;
import org.inclusion.journal.JournalStore;
import org.inclusion.journey.SeeProfile;
import org.inclusion.kept.ErasedKind;
import org.inclusion.key.KeyRing;
import org.inclusion.learner.LearnerStates;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.outbox.Notices;
import org.inclusion.privacy.ApplyRetention;
import org.inclusion.privacy.CopyLearner;
import org.inclusion.privacy.EraseLearners;
import org.inclusion.privacy.ErasureStore;
import org.inclusion.privacy.Kept;
import org.inclusion.privacy.MoveLearners;
import org.inclusion.privacy.MoveStore;
import org.inclusion.privacy.QuietPeople;
import org.inclusion.privacy.RequestErasure;
import org.inclusion.privacy.RetentionStore;
import org.inclusion.privacy.TermsOver;
import org.inclusion.room.DropOver;
import org.inclusion.room.Keeping;
import org.inclusion.room.MovedTable;
import org.inclusion.room.Room;
import org.inclusion.room.RoomStores;
import org.inclusion.row.Mark;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * The use cases about everything that is kept of a person: shown, erased, moved, ended. They go through every store.
 */
@Internal
public final class PrivacyUseCases {

    public final CopyLearner copyLearner;
    public final RequestErasure requestErasure;
    public final EraseLearners eraseLearners;
    public final MoveLearners moveLearners;
    public final ApplyRetention applyRetention;

    PrivacyUseCases(
            Settings settings,
            Transactions transactions,
            Guard guard,
            LearnerStates states,
            Journal journal,
            Notices notices,
            SeeProfile seeProfile) {
        RoomStores stores = settings.stores();
        Calendar calendar = settings.calendar();
        KeyRing key = settings.keys();
        // Of every room: an absent one may have kept something before, or keep it through another library.
        Keeping rooms = Keeping.of(settings.keeping(), stores, calendar);
        copyLearner = new CopyLearner(
                guard, NotedOfLearners.in(stores, rooms, seeProfile, settings.content()), settings.names());
        Kept kept = KeptOfLearners.in(stores, rooms, () -> drop(rooms.over(), transactions), calendar);
        requestErasure = new RequestErasure(
                guard,
                stores.of(SnapshotStore.class),
                stores.of(ErasureStore.class),
                stores.of(DayRelationStore.class),
                kept,
                key,
                settings.eraseAfter());
        moveLearners = new MoveLearners(
                transactions,
                stores.of(SnapshotStore.class),
                stores.of(EvidenceStore.class),
                stores.of(ErasureStore.class),
                stores.of(MoveStore.class),
                stores.of(JournalStore.class),
                MovedOfLearners.in(stores, rooms, settings.counted().get(), calendar),
                kept,
                states,
                settings.listener(),
                notices,
                key,
                calendar);
        eraseLearners = new EraseLearners(
                transactions,
                stores.of(SnapshotStore.class),
                stores.of(ErasureStore.class),
                stores.of(MoveStore.class),
                stores.of(EvidenceStore.class),
                stores.of(RetentionStore.class),
                kept,
                requestErasure,
                settings.listener(),
                notices,
                key,
                calendar);
        TermsOver termsOver = new TermsOver(
                transactions,
                stores.of(SnapshotStore.class),
                stores.of(RetentionStore.class),
                requestErasure,
                journal,
                new QuietPeople(stores.of(ErasureStore.class), stores.of(RetentionStore.class)),
                withLastDay(settings.keeping()),
                settings.retentionPolicy(),
                calendar);
        applyRetention = new ApplyRetention(
                transactions,
                stores.of(RetentionStore.class),
                termsOver,
                () -> drop(rooms.swept(), transactions),
                key,
                calendar);
    }

    /** The kinds of rows of rooms that have a last day of their own. */
    private static Set<ErasedKind> withLastDay(List<Room> rooms) {
        return rooms.stream()
                .flatMap(room -> room.rows().stream())
                .filter(rows -> !rows.columns(Mark.LAST_DAY).isEmpty())
                .flatMap(rows -> rows.erased().stream())
                .collect(Collectors.toSet());
    }

    private static void drop(List<DropOver> some, Transactions transactions) {
        some.forEach(one -> MovedTable.untilNone(atMost -> transactions.run(tx -> one.some(tx, atMost))));
    }
}
