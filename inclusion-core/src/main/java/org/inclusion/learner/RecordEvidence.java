package org.inclusion.learner;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.LearnerTurns;
import org.inclusion.access.Moves;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Witnessed;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.EvidenceStore.Appended;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.evidence.SentEvidence;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;

/**
 * Records evidence, a batch in one transaction: one bad piece never blocks the others, and what was acknowledged is never
 * lost. Idempotent. Thread-safe.
 */
@Internal
public final class RecordEvidence {

    /** Evidence that is sent when it is seen comes within so long. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    /** An erasure is destroyed a minute after its request at the earliest. */
    private static final Duration LONGEST_UNASKED = Duration.ofMinutes(1);

    private final LearnerTurns turns;
    private final Moves moves;
    private final Calendar calendar;
    private final ReadEvidence readEvidence;
    private final EvidenceChecks checks;
    private final KeepEvidence keepEvidence;

    public RecordEvidence(
            LearnerTurns turns,
            Moves moves,
            Calendar calendar,
            ReadEvidence readEvidence,
            EvidenceChecks checks,
            KeepEvidence keepEvidence) {
        this.turns = turns;
        this.moves = moves;
        this.calendar = calendar;
        this.readEvidence = readEvidence;
        this.checks = checks;
        this.keepEvidence = keepEvidence;
    }

    /**
     * Reads and records a batch as its sender wrote it.
     *
     * @param sender the actor of every piece in it
     * @param batch evidence about one learner or several
     * @return for each piece, in the order given, what became of it; or the refusal that names the field at fault
     */
    public List<Outcome<Recorded>> recordSent(Actor sender, List<SentEvidence> batch) {
        List<Outcome<Evidence>> read =
                batch.stream().map(sent -> readEvidence.read(sender, sent)).toList();
        List<Evidence> readable =
                read.stream().flatMap(one -> one.toOptional().stream()).toList();
        Iterator<Receipt> receipts = record(sender, readable).iterator();
        return read.stream()
                .map(one -> one.map(evidence -> new Recorded(evidence, receipts.next())))
                .toList();
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
        BatchContext batchContext = new BatchContext(tx, sender, calendar.now(), SenderKind.PERSON);
        return new Batch(batchContext, Moves.NONE).record(batch);
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
            return turns.unchecked(
                    sender, learners, tx -> new Batch(new BatchContext(tx, sender, now, kind), moves).record(batch));
        } catch (MovedPieces moved) {
            return moved.record(sender, batch, (actor, part) -> inTurn(actor, part, kind));
        }
    }

    /** One batch on its way through the checks, in one transaction. */
    private final class Batch {
        private final BatchContext context;
        private final Moves movesAskedFor;
        private final Admitting admitting;
        private final BatchErasures batchErasures;
        private final BatchQuota batchQuota;

        Batch(BatchContext context, Moves movesAskedFor) {
            this.context = context;
            this.movesAskedFor = movesAskedFor;
            this.admitting = checks.admitting(context);
            this.batchErasures = checks.erasures(context);
            this.batchQuota = checks.quota(context);
        }

        List<Receipt> record(List<Evidence> sent) {
            List<Piece> pieces = sent.stream().map(admitting::admit).toList();
            Piece.pass(pieces, batchErasures::check);
            Map<LearnerId, LearnerStates.Versioned> locked = lock(Piece.received(pieces));
            requireNotMoved(pieces, locked);
            batchErasures.requireNoneMeanwhile(Piece.received(pieces), locked, isLate());
            Piece.pass(pieces, going -> checks.corrections(context, locked, going)::refusalOf);
            Piece.pass(pieces, batchQuota::check);
            pieces.forEach(this::answerIfRefused);
            keep(pieces, locked);
            return pieces.stream().map(Piece::receipt).toList();
        }

        /** Within less, nobody is hidden, destroyed and begins anew. */
        private boolean isLate() {
            return !calendar.now().isBefore(context.now().plus(LONGEST_UNASKED));
        }

        private Map<LearnerId, LearnerStates.Versioned> lock(List<ReceivedEvidence> going) {
            Set<LearnerId> learners =
                    going.stream().map(ReceivedEvidence::learner).collect(Collectors.toCollection(TreeSet::new));
            if (!learners.isEmpty()) {
                learners.addAll(batchErasures.lockedBesides());
            }
            return keepEvidence.lock(context.tx(), learners);
        }

        /**
         * An id that became another one is like one that nobody has: refused, or without a row before this lock. It may have begun
         * anew since; then what is late is asked about. Evidence of the moment about somebody known costs no question.
         */
        private void requireNotMoved(List<Piece> pieces, Map<LearnerId, LearnerStates.Versioned> locked) {
            Set<LearnerId> unknown = new TreeSet<>();
            for (Piece piece : pieces) {
                EvidenceHeader header = piece.sent().header();
                LearnerStates.Versioned known = locked.get(header.learner());
                boolean isRefused = piece.refusal().isPresent();
                boolean isLate = header.at().isBefore(context.now().minus(AT_ONCE));
                if (isLate || (known == null ? isRefused : known.version() == 0)) {
                    unknown.add(header.learner());
                }
            }
            if (batchErasures.isSenderMoved()) {
                unknown.add(context.sender().asLearner());
            }
            if (!unknown.isEmpty()) {
                List<Evidence> sent = pieces.stream().map(Piece::sent).toList();
                List<Moves.Moved> moved = movesAskedFor.of(context.tx(), unknown);
                MovedPieces.requireNone(context.sender(), sent, moved, batchErasures.letInAt());
            }
        }

        private void answerIfRefused(Piece piece) {
            piece.refusal().ifPresent(refusal -> piece.answer(refused(piece.sent(), refusal)));
        }

        /** Acknowledged evidence stays acknowledged, whatever has changed since; its own sender alone is told so. */
        private Receipt refused(Evidence evidence, Refusal refusal) {
            EvidenceHeader header = evidence.header();
            if (refusal.equals(BatchErasures.ERASED)) {
                return new Receipt(header.id(), Receipt.Status.ERASED, null);
            }
            boolean isKept = refusal.kind() != Refusal.Kind.TOO_MANY
                    && header.actor().equals(context.sender().id())
                    && keepEvidence.isKept(context.tx(), evidence);
            return isKept
                    ? new Receipt(header.id(), Receipt.Status.DUPLICATE, null)
                    : new Receipt(header.id(), Receipt.Status.REFUSED, refusal);
        }

        private void keep(List<Piece> pieces, Map<LearnerId, LearnerStates.Versioned> locked) {
            List<Piece> going =
                    pieces.stream().filter(piece -> piece.refusal().isEmpty()).toList();
            List<Appended> appended = keepEvidence.keep(context, locked, Piece.received(going));
            for (int i = 0; i < going.size(); i++) {
                Receipt.Status status = Receipt.Status.valueOf(appended.get(i).name());
                going.get(i).answer(new Receipt(going.get(i).sent().header().id(), status, null));
            }
            batchQuota.giveBackAllBut(
                    appended.stream().filter(Appended.STORED::equals).count());
        }
    }
}
