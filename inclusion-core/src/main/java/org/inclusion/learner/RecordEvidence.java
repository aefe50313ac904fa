package org.inclusion.learner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.EvidenceStore.Appended;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.evidence.SentEvidence;
import org.inclusion.store.Transaction;
import org.inclusion.words.Reason;

/**
 * Records what was seen, in one transaction: one bad item never blocks the others, and what was acknowledged is never
 * lost. Sent again, it counts once. Thread-safe.
 */
public final class RecordEvidence {

    /** Clocks differ by minutes, and some by a time zone; a whole day ahead is a mistake. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** What was seen under a relation of that day may be sent for so long afterwards: queues wait for a network. */
    private static final Duration LATE = Duration.ofDays(7);

    private final Guard guard;
    private final EvidenceStore store;
    private final LearnerStates states;
    private final LearnerFold fold;
    private final Measuring measuring;
    private final LearnerListener listener;

    /**
     * The use case.
     *
     * @param guard the door
     * @param store keeps evidence
     * @param states keeps what is derived
     * @param fold how it is derived
     * @param content what evidence points to
     * @param listener told after the commit
     */
    public RecordEvidence(
            Guard guard,
            EvidenceStore store,
            LearnerStates states,
            LearnerFold fold,
            ContentLibrary content,
            LearnerListener listener) {
        this.guard = guard;
        this.store = store;
        this.states = states;
        this.fold = fold;
        this.measuring = new Measuring(content);
        this.listener = listener;
    }

    /**
     * Reads what an actor wrote, before it is recorded. A sender who belongs to several structures need not know which one a
     * learner belongs to, since pages do not know. The structure is chosen here, where the host's relations are known; a
     * structure that the sender says is taken.
     *
     * @param actor who sends it
     * @param sent what the actor wrote
     * @return the evidence, or a refusal that names the field at fault
     */
    public Outcome<Evidence> read(Actor actor, SentEvidence sent) {
        return sent.by(actor, learner -> guard.policy().structureOf(actor, learner));
    }

    /**
     * Records a batch.
     *
     * @param actor who says so: the actor of each piece of evidence in it
     * @param batch evidence of one learner or several
     * @return a receipt for each, in the order given
     */
    public List<Receipt> record(Actor actor, List<Evidence> batch) {
        Instant now = guard.now();
        return guard.transactions().run(tx -> new Recording(tx, actor, now).record(batch));
    }

    /** One batch on its way through. */
    private final class Recording {
        private final Transaction tx;
        private final Actor actor;
        private final Instant now;

        /** The host is asked once a batch, and not for each piece of evidence in it. */
        private final Map<String, Optional<Refusal>> asked = new HashMap<>();

        Recording(Transaction tx, Actor actor, Instant now) {
            this.tx = tx;
            this.actor = actor;
            this.now = now;
        }

        List<Receipt> record(List<Evidence> batch) {
            SortedMap<Integer, Receipt> receipts = new TreeMap<>();
            SortedMap<Integer, ReceivedEvidence> admitted = new TreeMap<>();
            for (int place = 0; place < batch.size(); place++) {
                Evidence evidence = batch.get(place);
                Outcome<ReceivedEvidence> outcome = admit(evidence);
                if (outcome instanceof Outcome.Refused<ReceivedEvidence> refused) {
                    receipts.put(place, refusedUnlessKept(evidence, refused.refusal()));
                } else {
                    admitted.put(place, outcome.orThrow());
                }
            }
            if (!admitted.isEmpty()) {
                keep(admitted, receipts);
            }
            return List.copyOf(receipts.values());
        }

        /** What was acknowledged once stays acknowledged, whatever has changed since; its own sender alone is told so. */
        private Receipt refusedUnlessKept(Evidence evidence, Refusal refusal) {
            EvidenceHeader header = evidence.header();
            if (header.actor().equals(actor.id())) {
                Optional<ReceivedEvidence> kept = store.find(tx, header.learner(), header.id());
                if (kept.isPresent() && kept.get().isTheSameAs(evidence)) {
                    return new Receipt(header.id(), Receipt.Status.DUPLICATE, null);
                }
            }
            return new Receipt(header.id(), Receipt.Status.REFUSED, refusal);
        }

        private Optional<Refusal> accessRefusal(Permission act, EvidenceHeader header) {
            String about = act + "/" + header.learner();
            Optional<Refusal> refusal = asked.get(about);
            if (refusal == null) {
                refusal = refusal(act, header, now);
                asked.put(about, refusal);
            }
            boolean late = header.at().isBefore(now) && header.at().isAfter(now.minus(LATE));
            return refusal.isPresent() && late ? refusal(act, header, header.at()) : refusal;
        }

        private Optional<Refusal> structureRefusal(EvidenceHeader header) {
            String about = "in " + header.structure() + "/" + header.learner();
            Optional<Refusal> refusal = asked.get(about);
            if (refusal == null) {
                refusal = guard.policy().refusal(actor, header.learner(), header.structure());
                asked.put(about, refusal);
            }
            return refusal;
        }

        private Optional<Refusal> refusal(Permission act, EvidenceHeader header, Instant when) {
            return guard.policy().refusal(tx, actor, act, header.learner(), when);
        }

        private Outcome<ReceivedEvidence> admit(Evidence evidence) {
            EvidenceHeader header = evidence.header();
            if (!header.actor().equals(actor.id())) {
                return Outcome.refused(Refusal.invalid("actor", "not-the-sender"));
            }
            Permission act = evidence instanceof Observation ? Permission.OBSERVE : Permission.RECORD_ACT;
            Optional<Refusal> refusal = accessRefusal(act, header);
            if (refusal.isEmpty()) {
                refusal = structureRefusal(header);
            }
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            if (!header.at().isBefore(now.plus(AHEAD))) {
                return Outcome.refused(Refusal.invalid("at", "dated-ahead"));
            }
            return measuring.receive(evidence, now);
        }

        /** By their places in the batch. */
        private void keep(SortedMap<Integer, ReceivedEvidence> admitted, Map<Integer, Receipt> receipts) {
            SortedSet<LearnerId> learners = new TreeSet<>();
            for (ReceivedEvidence received : admitted.values()) {
                learners.add(received.learner());
            }
            Map<LearnerId, LearnerStates.Versioned> before = states.lock(tx, learners);
            SortedMap<Integer, ReceivedEvidence> allowed = new TreeMap<>();
            for (Map.Entry<Integer, ReceivedEvidence> one : admitted.entrySet()) {
                if (correctsAnothers(one.getValue())) {
                    receipts.put(one.getKey(), refusedUnlessKept(one.getValue().evidence(), notYoursToCorrect()));
                } else {
                    allowed.put(one.getKey(), one.getValue());
                }
            }
            Iterator<Appended> appended =
                    store.append(tx, List.copyOf(allowed.values())).iterator();
            Map<LearnerId, List<ReceivedEvidence>> fresh = new LinkedHashMap<>();
            for (Map.Entry<Integer, ReceivedEvidence> one : allowed.entrySet()) {
                ReceivedEvidence received = one.getValue();
                Appended how = appended.next();
                receipts.put(one.getKey(), new Receipt(received.id(), Receipt.Status.valueOf(how.name()), null));
                if (how == Appended.STORED) {
                    fresh.putIfAbsent(received.learner(), new ArrayList<>());
                    Objects.requireNonNull(fresh.get(received.learner())).add(received);
                }
            }
            derive(before, fresh);
        }

        private void derive(
                Map<LearnerId, LearnerStates.Versioned> before, Map<LearnerId, List<ReceivedEvidence>> fresh) {
            Map<LearnerId, LearnerStates.Versioned> after = new HashMap<>();
            for (Map.Entry<LearnerId, List<ReceivedEvidence>> one : fresh.entrySet()) {
                LearnerId learner = one.getKey();
                LearnerStates.Versioned versioned = Objects.requireNonNull(before.get(learner));
                LearnerState next = next(versioned.state(), learner, one.getValue());
                after.put(learner, new LearnerStates.Versioned(versioned.version(), next));
                List<String> ids = new ArrayList<>();
                for (ReceivedEvidence received : one.getValue()) {
                    ids.add(received.id());
                }
                tx.afterCommit(() -> listener.evidenceRecorded(learner, List.copyOf(ids)));
            }
            if (!after.isEmpty()) {
                states.save(tx, after);
            }
        }

        private LearnerState next(LearnerState state, LearnerId learner, List<ReceivedEvidence> fresh) {
            List<ReceivedEvidence> ordered = new ArrayList<>(fresh);
            ordered.sort(Comparator.comparing(ReceivedEvidence::position));
            if (!fold.foldsOn(state, ordered)) {
                return states.replay(tx, learner);
            }
            LearnerState next = state;
            for (ReceivedEvidence received : ordered) {
                next = fold.after(next, received);
            }
            return next;
        }

        private boolean correctsAnothers(ReceivedEvidence received) {
            String target = received.evidence().header().supersedes();
            if (target == null) {
                return false;
            }
            Optional<ReceivedEvidence> original = store.find(tx, received.learner(), target);
            return original.isPresent() && !Corrections.mayCorrect(received, original.get());
        }
    }

    private static Refusal notYoursToCorrect() {
        return new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refused.not-yours-to-correct"));
    }
}
