package org.inclusion.front;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.inclusion.access.ContactNumbers;
import org.inclusion.access.Erasures;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Names;
import org.inclusion.annotation.Internal;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.completion.Completion;
import org.inclusion.completion.TellCompletion;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.health.Condition;
import org.inclusion.health.Tally;
import org.inclusion.journey.SuggestNextStep;
import org.inclusion.key.KeyStore;
import org.inclusion.key.TrustKeys;
import org.inclusion.learner.EvidenceChecks;
import org.inclusion.learner.KeepEvidence;
import org.inclusion.learner.ReadEvidence;
import org.inclusion.learner.RebuildState;
import org.inclusion.learner.RecordEvidence;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.learner.WitnessAsHost;
import org.inclusion.outbox.Carrier;
import org.inclusion.outbox.Letter;
import org.inclusion.outbox.Notice;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.outbox.SendLetters;
import org.inclusion.room.RenewedSums;
import org.inclusion.room.Room;
import org.inclusion.store.Once;
import org.inclusion.store.Transaction;
import org.inclusion.words.Words;

/**
 * Everything the library can do, by subjects. Recording evidence is made at the start; the use cases of another subject are made
 * when one of them is first asked for, and rooms are opened by {@link OpenedRooms}. Thread-safe.
 */
@Internal
public final class UseCases {

    private final Ground ground;

    public final ReadEvidence readEvidence;
    public final RecordEvidence recordEvidence;
    public final WitnessAsHost witnessAsHost;
    public final RebuildState rebuildState;
    private final Supplier<JournalUseCases> journal;
    private final Supplier<SendLetters> sendLetters;

    private final Supplier<JourneyUseCases> journey;
    private final Supplier<OpenedRooms> rooms;
    private final Supplier<PrivacyUseCases> privacy;

    public final TrustKeys trustKeys;

    public UseCases(Settings settings) {
        ground = new Ground(settings);
        readEvidence = new ReadEvidence(ground.access);
        recordEvidence = recordEvidence();
        witnessAsHost = new WitnessAsHost(recordEvidence);
        trustKeys = new TrustKeys(
                ground.transactions, ground.stores.of(KeyStore.class), settings.checkKeys(), ground.calendar);
        rebuildState = new RebuildState(ground.transactions, ground.states);
        journal = new Once<>(() -> new JournalUseCases(ground));
        journey = new Once<>(() -> new JourneyUseCases(ground));
        rooms = new Once<>(() -> new OpenedRooms(
                settings.rooms(),
                (room, taken) -> room.open(ground.ofRooms(), taken),
                given(),
                lent(settings.keeping())));
        sendLetters = new Once<>(() -> new SendLetters(
                ground.transactions,
                ground.stores.of(OutboxStore.class),
                carriers(),
                (tx, person) -> ground.access.isHidden(tx, new LearnerId(person)),
                (tx, letter) -> rooms().isOutdated(tx, letter) || ground.completion.isObsolete(tx, letter),
                ground.calendar));
        privacy = new Once<>(() -> new PrivacyUseCases(
                ground.settings,
                ground.transactions,
                ground.guard,
                ground.states,
                ground.journal,
                ground.notices,
                journey().seeProfile));
    }

    private RecordEvidence recordEvidence() {
        EvidenceStore store = ground.stores.of(EvidenceStore.class);
        EvidenceChecks checks = new EvidenceChecks(ground.access, ground.content, ground.erasures, store, ground.quota);
        KeepEvidence keepEvidence =
                new KeepEvidence(store, ground.states, ground.completion, ground.listener, ground.notices);
        return new RecordEvidence(ground.turns, ground.moves, ground.calendar, readEvidence, checks, keepEvidence);
    }

    /** The sender of each kind of letter. */
    private Map<Letter.Kind, Carrier> carriers() {
        Map<Letter.Kind, Carrier> carriers = new HashMap<>(rooms().carriers());
        carriers.put(Notice.LETTER, ground.notices);
        carriers.put(Completion.LETTER, ground.completion.carrier());
        return carriers;
    }

    public JourneyUseCases journey() {
        return journey.get();
    }

    public OpenedRooms rooms() {
        return rooms.get();
    }

    private List<Map<Class<?>, Object>> lent(List<Room> some) {
        return some.stream().map(room -> room.lends(ground.stores)).toList();
    }

    /** What rooms may take: the training's own, and what the host gave. */
    private Map<Class<?>, Supplier<?>> given() {
        Map<Class<?>, Supplier<?>> given = new HashMap<>(Map.of(
                SuggestNextStep.class,
                () -> journey().suggestNextStep,
                RecordEvidence.class,
                () -> recordEvidence,
                Words.class,
                ground.settings::words,
                Erasures.class,
                () -> ground.erasures,
                Names.class,
                ground.settings::names,
                ContactNumbers.class,
                ground.settings::contactNumbers));
        given.put(BeliefModel.class, () -> ground.beliefs);
        given.put(AutonomyPolicy.class, ground.settings::autonomyPolicy);
        ground.settings.options().forEach((type, options) -> given.put(type, () -> options));
        return given;
    }

    public PrivacyUseCases privacy() {
        return privacy.get();
    }

    public JournalUseCases journal() {
        return journal.get();
    }

    public TellCompletion tellCompletion() {
        return ground.completion;
    }

    public SendLetters sendLetters() {
        return sendLetters.get();
    }

    public Condition condition() {
        return new Condition(
                ground.transactions,
                ground.stores.of(SnapshotStore.class),
                ground.stores.of(OutboxStore.class),
                this::sums,
                ground.settings.schema(),
                ground.content);
    }

    /** When the sums of each structure were renewed; none where no room makes sums. */
    private Collection<Instant> sums(Transaction tx) {
        return lent(ground.settings.rooms()).stream()
                .filter(room -> room.containsKey(RenewedSums.class))
                .flatMap(room -> ((RenewedSums) room.get(RenewedSums.class)).at(tx).stream())
                .toList();
    }

    public Tally tally() {
        return ground.acts.tally(ground.settings.counted().get(), ground.turns.waiting());
    }
}
