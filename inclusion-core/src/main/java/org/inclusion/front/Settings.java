package org.inclusion.front;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.inclusion.access.ContactNumbers;
import org.inclusion.access.Names;
import org.inclusion.access.Quotas;
import org.inclusion.access.Relations;
import org.inclusion.annotation.Internal;
import org.inclusion.assessment.AssessmentPolicy;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Recalibration;
import org.inclusion.completion.CompletionGateway;
import org.inclusion.content.ContentLibrary;
import org.inclusion.journal.JournalKey;
import org.inclusion.journal.JournalSink;
import org.inclusion.key.CheckKeys;
import org.inclusion.key.KeyRing;
import org.inclusion.key.KeyStore;
import org.inclusion.learner.LearnerListener;
import org.inclusion.outbox.NoticeListener;
import org.inclusion.privacy.RetentionPolicy;
import org.inclusion.room.Room;
import org.inclusion.room.RoomOptions;
import org.inclusion.room.RoomStores;
import org.inclusion.store.LeaseStore;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.inclusion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a host says of the library when it builds it, validated. Immutable.
 *
 * @param schema says in which schema everything is kept
 * @param rooms the rooms of the library, those that it needs before each
 * @param keeping every room that there is: what an absent one kept, or keeps through another library, is forgotten,
 *     renamed, moved, copied and ended all the same
 * @param counted says what is counted in a day, of the training and of the rooms: no start needs it
 * @param options the options of rooms, by their class
 */
@Internal
public record Settings(
        RoomStores stores,
        Transactions transactions,
        Function<Transaction, Optional<String>> schema,
        List<Room> rooms,
        List<Room> keeping,
        Supplier<List<Quotas.Kind>> counted,
        ContentLibrary content,
        Relations relations,
        Names names,
        LearnerListener listener,
        @Nullable NoticeListener noticeListener,
        @Nullable CompletionGateway completionGateway,
        ContactNumbers contactNumbers,
        Calendar calendar,
        RandomGenerator random,
        BeliefSettings beliefSettings,
        Recalibration recalibration,
        AutonomyPolicy autonomyPolicy,
        AssessmentPolicy assessmentPolicy,
        Quotas quotas,
        Map<Class<?>, RoomOptions> options,
        @Nullable JournalKey journalKey,
        @Nullable JournalSink journalSink,
        @Nullable KeyRing keys,
        Duration eraseAfter,
        RetentionPolicy retentionPolicy,
        Words words) {

    /** Makes sure that the database knows keys. */
    public CheckKeys checkKeys() {
        return new CheckKeys(transactions, stores.of(KeyStore.class), stores.of(LeaseStore.class), calendar);
    }
}
