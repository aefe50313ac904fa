package org.inclusion.learner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Erasures;
import org.inclusion.access.LearnerId;
import org.inclusion.access.LearnerTurns;
import org.inclusion.access.Moves;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.completion.TellCompletion;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Settlement;
import org.inclusion.evidence.Evidence.Witnessed;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.EvidenceStore.Appended;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.evidence.SentEvidence;
import org.inclusion.outbox.Notice;
import org.inclusion.outbox.Notices;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;

/**
 * Records evidence, a batch in one transaction: one bad piece never blocks the others, and what was acknowledged is never
 * lost. Sent again, it counts once. Thread-safe.
 */
@Internal
public final class RecordEvidence {

    /** Evidence that is sent when it is seen comes within so long. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final LearnerTurns turns;
    private final DayQuota quota;
    private final AccessPolicy policy;
    private final Erasures erasures;
    private final Moves moves;
    private final Calendar calendar;
    private final EvidenceStore store;
    private final LearnerStates states;
    private final Measuring measuring;
    private final LearnerListener listener;
    private final Notices notices;
    private final TellCompletion completion;

    public RecordEvidence(
            LearnerTurns turns,
            DayQuota quota,
            AccessPolicy policy,
            Erasures erasures,
            Moves moves,
            Calendar calendar,
            EvidenceStore store,
            LearnerStates states,
            ContentLibrary content,
            LearnerListener listener,
            Notices notices,
            TellCompletion completion) {
        this.turns = turns;
        this.quota = quota;
        this.policy = policy;
        this.erasures = erasures;
        this.moves = moves;
        this.calendar = calendar;
        this.store = store;
        this.states = states;
        this.measuring = new Measuring(content);
        this.listener = listener;
        this.notices = notices;
        this.completion = completion;
    }

    /**
     * Reads what a sender wrote, before it is recorded. A sender who belongs to several structures need not know which one is
     * shared with a learner: pages do not. The structure is chosen here, where the host's relations are known, unless the
     * sender names one.
     *
     * @param sender the actor who sends it
     * @param sent what the sender wrote in JSON
     * @return the evidence, or a refusal that names the field at fault
     */
    public Outcome<Evidence> read(Actor sender, SentEvidence sent) {
        return sent.by(sender, learner -> policy.structureOf(sender, learner));
    }

    /**
     * Records a batch. Evidence about an id that became another one before the evidence was sent is recorded under the other id.
     *
     * @param sender the actor of every piece in it
     * @param batch evidence about one learner or several
     * @return a receipt for each piece, in the order given
     */
    public List<Receipt> record(Actor sender, List<Evidence> batch) {
        return inTurn(sender, batch, SenderKind.PERSON);
    }

    /**
     * Records a batch within work that has the turn of every learner in it, and was admitted about each of them.
     *
     * @param tx the transaction of that work
     * @param sender the actor of every piece in it
     * @param batch evidence about one learner or several
     * @return a receipt for each piece, in the order given
     */
    public List<Receipt> record(Transaction tx, Actor sender, List<Evidence> batch) {
        return new Batch(tx, sender, calendar.now(), Moves.NONE, SenderKind.PERSON).record(batch);
    }

    /**
     * Records what the host's own site witnessed. Nobody asks for a permission: the host says who a person is. No quota counts it.
     *
     * @param evidence about a learner, under a structure of hers
     */
    Receipt recordAsHost(Witnessed evidence) {
        EvidenceHeader header = evidence.header();
        Actor host = new Actor(Witnessed.HOST, Set.of(), Set.of(header.structure()));
        return inTurn(host, List.of(evidence), SenderKind.HOST).get(0);
    }

    private List<Receipt> inTurn(Actor sender, List<Evidence> batch, SenderKind kind) {
        Instant now = calendar.now();
        List<LearnerId> learners =
                batch.stream().map(evidence -> evidence.header().learner()).toList();
        try {
            return turns.run(sender, learners, tx -> new Batch(tx, sender, now, moves, kind).record(batch));
        } catch (MovedPieces moved) {
            return moved.record(sender, batch, (actor, part) -> inTurn(actor, part, kind));
        }
    }

    /** One batch on its way through one transaction. */
    private final class Batch {
        private final Transaction tx;
        private final Actor sender;
        private final Instant now;
        private final Moves movesAskedFor;

        private final Admitting admitting;
        private final BatchErasures batchErasures;
        private final BatchQuota batchQuota;

        Batch(Transaction tx, Actor sender, Instant now, Moves movesAskedFor, SenderKind kind) {
            this.tx = tx;
            this.sender = sender;
            this.now = now;
            this.movesAskedFor = movesAskedFor;
            this.admitting = new Admitting(policy, tx, sender, now, kind);
            this.batchErasures = new BatchErasures(erasures, tx);
            this.batchQuota = new BatchQuota(quota, store, tx, sender, now, kind);
        }

        List<Receipt> record(List<Evidence> sent) {
            List<Outcome<ReceivedEvidence>> admitted =
                    batchErasures.unlessErased(sent.stream().map(this::admit).toList());
            Map<LearnerId, LearnerStates.Versioned> before = lock(admitted);
            requireNotMoved(sent, admitted, before);
            batchErasures.requireNoneMeanwhile(received(admitted), before);
            BatchCorrections corrections = new BatchCorrections(store, tx, now, before, received(admitted));
            List<Outcome<ReceivedEvidence>> allowed = admitted.stream()
                    .map(one -> one.flatMap(received -> corrections
                            .refusalOf(received)
                            .map(Outcome::<ReceivedEvidence>refused)
                            .orElse(one)))
                    .toList();
            List<Outcome<ReceivedEvidence>> within = batchQuota.within(allowed);
            List<Optional<Receipt>> refused = IntStream.range(0, sent.size())
                    .mapToObj(i -> refusalOf(within.get(i)).map(refusal -> refusedUnlessKept(sent.get(i), refusal)))
                    .toList();
            Iterator<Receipt> kept = keep(before, received(within)).iterator();
            return refused.stream()
                    .map(receipt -> receipt.orElseGet(kept::next))
                    .toList();
        }

        private Outcome<ReceivedEvidence> admit(Evidence evidence) {
            return admitting
                    .refusalOf(evidence)
                    .map(Outcome::<ReceivedEvidence>refused)
                    .orElseGet(() -> measuring.receive(evidence, now));
        }

        /**
         * An id that became another one is like one that nobody has: refused, or without a row before this lock. It may have begun
         * anew since; then what is late is asked about. Evidence of the moment about somebody known costs no question.
         */
        private void requireNotMoved(
                List<Evidence> sent,
                List<Outcome<ReceivedEvidence>> admitted,
                Map<LearnerId, LearnerStates.Versioned> before) {
            Set<LearnerId> unknown = new TreeSet<>();
            for (int i = 0; i < sent.size(); i++) {
                EvidenceHeader header = sent.get(i).header();
                LearnerStates.Versioned known = before.get(header.learner());
                boolean refused = refusalOf(admitted.get(i)).isPresent();
                boolean isLate = header.at().isBefore(now.minus(AT_ONCE));
                if (isLate || (known == null ? refused : known.version() == 0)) {
                    unknown.add(header.learner());
                }
            }
            if (!unknown.isEmpty()) {
                MovedPieces.requireNone(sent, movesAskedFor.of(tx, unknown));
            }
        }

        private Map<LearnerId, LearnerStates.Versioned> lock(List<Outcome<ReceivedEvidence>> admitted) {
            Set<LearnerId> learners = received(admitted).stream()
                    .map(ReceivedEvidence::learner)
                    .collect(Collectors.toCollection(TreeSet::new));
            return learners.isEmpty() ? Map.of() : states.lock(tx, learners);
        }

        /** Acknowledged evidence stays acknowledged, whatever has changed since; its own sender alone is told so. */
        private Receipt refusedUnlessKept(Evidence evidence, Refusal refusal) {
            EvidenceHeader header = evidence.header();
            if (refusal.equals(BatchErasures.ERASED)) {
                return new Receipt(header.id(), Receipt.Status.ERASED, null);
            }
            boolean kept = refusal.kind() != Refusal.Kind.TOO_MANY
                    && header.actor().equals(sender.id())
                    && store.find(tx, header.learner(), header.id())
                            .filter(found -> found.isTheSameAs(evidence))
                            .isPresent();
            return kept
                    ? new Receipt(header.id(), Receipt.Status.DUPLICATE, null)
                    : new Receipt(header.id(), Receipt.Status.REFUSED, refusal);
        }

        /** Keeps what is left of the batch, and gives a receipt for each piece of it. */
        private List<Receipt> keep(Map<LearnerId, LearnerStates.Versioned> before, List<ReceivedEvidence> pieces) {
            if (pieces.isEmpty()) {
                return List.of();
            }
            List<Appended> appended = store.append(tx, pieces);
            List<Receipt> receipts = new ArrayList<>();
            Map<LearnerId, List<ReceivedEvidence>> fresh = new LinkedHashMap<>();
            for (int i = 0; i < pieces.size(); i++) {
                ReceivedEvidence received = pieces.get(i);
                receipts.add(new Receipt(
                        received.id(), Receipt.Status.valueOf(appended.get(i).name()), null));
                if (appended.get(i) == Appended.STORED) {
                    fresh.computeIfAbsent(received.learner(), learner -> new ArrayList<>())
                            .add(received);
                }
            }
            batchQuota.giveBackAllBut(
                    fresh.values().stream().mapToInt(List::size).sum());
            derive(before, fresh);
            return receipts;
        }

        private void derive(
                Map<LearnerId, LearnerStates.Versioned> before, Map<LearnerId, List<ReceivedEvidence>> fresh) {
            Map<LearnerId, LearnerStates.Versioned> after = new HashMap<>();
            fresh.forEach((learner, pieces) -> {
                LearnerStates.Versioned versioned = Objects.requireNonNull(before.get(learner));
                LearnerStates.Versioned next = states.next(tx, learner, versioned, pieces);
                after.put(learner, next);
                completion.note(tx, learner, next.state().steps(), now);
                List<String> ids = pieces.stream().map(ReceivedEvidence::id).toList();
                tx.afterCommit(() -> listener.evidenceRecorded(learner, ids));
                pieces.forEach(this::tellOfSettlement);
            });
            if (!after.isEmpty()) {
                states.save(tx, after);
            }
        }

        private void tellOfSettlement(ReceivedEvidence received) {
            Evidence evidence = received.evidence();
            if (evidence instanceof Settlement) {
                String skill = evidence.item().item();
                notices.put(tx, Notice.Kind.SETTLEMENT, received.learner().value(), sender.id(), skill, now);
            }
        }

        private static List<ReceivedEvidence> received(List<Outcome<ReceivedEvidence>> outcomes) {
            return outcomes.stream()
                    .map(Outcome::toOptional)
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static Optional<Refusal> refusalOf(Outcome<ReceivedEvidence> outcome) {
            return outcome.fold(received -> Optional.empty(), Optional::of);
        }
    }
}
