package org.inclusion.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.id.OpaqueId;
import org.inclusion.journal.Journal;
import org.inclusion.journal.Journal.Note;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.journal.JournalStore;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.LearnerStates;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Makes two ids of one person one: after a marriage, a duplicate, or a change of the identity provider. One person asks, and another
 * confirms. For the host's operators and for pages of the host that let two people do it: it asks for no relation, so it must not be
 * reachable by users as it is. Thread-safe.
 *
 * <p>Every method throws {@link IllegalStateException} where the host has given no installation key, and {@link
 * org.inclusion.store.StoreUnavailableException} where the store is away.
 */
public final class MoveLearners {

    /** For how long a request waits for a second person. */
    public static final Duration WAITS = Duration.ofDays(7);

    private static final int BATCH = 500;

    private final Transactions transactions;
    private final SnapshotStore snapshots;
    private final EvidenceStore evidence;
    private final ErasureStore erasures;
    private final MoveStore moves;
    private final JournalStore entries;
    private final List<MovedRows> rows;
    private final Kept kept;
    private final LearnerStates states;
    private final Journal journal;
    private final LearnerListener listener;
    private final @Nullable InstallationKey key;
    private final Calendar calendar;

    @Internal
    public MoveLearners(
            Transactions transactions,
            SnapshotStore snapshots,
            EvidenceStore evidence,
            ErasureStore erasures,
            MoveStore moves,
            JournalStore entries,
            List<MovedRows> rows,
            Kept kept,
            LearnerStates states,
            LearnerListener listener,
            @Nullable InstallationKey key,
            Calendar calendar) {
        this.transactions = transactions;
        this.snapshots = snapshots;
        this.evidence = evidence;
        this.erasures = erasures;
        this.moves = moves;
        this.entries = entries;
        this.rows = List.copyOf(rows);
        this.kept = kept;
        this.states = states;
        this.journal = new Journal(entries);
        this.listener = listener;
        this.key = key;
        this.calendar = calendar;
    }

    /**
     * Two ids of one person, and a person who says so.
     *
     * @param from the id that she leaves
     * @param to the id that everything has afterwards; it need not be known
     * @param structure the id of the structure under which it is noted in the journal
     * @param by the id of the person who says that both are one
     */
    public record Request(LearnerId from, LearnerId to, String structure, String by) {

        /**
         * Checks the ids.
         *
         * @throws IllegalArgumentException if an id is misshapen, or both ids are one
         */
        public Request {
            OpaqueId.require("structure id", structure);
            OpaqueId.require("person's id", by);
            if (from.equals(to)) {
                throw new IllegalArgumentException("a move needs two ids, not one twice");
            }
        }

        /** The request under the new id of the person who confirms, where that person is the one who leaves the old id. */
        private Request confirmed() {
            return by.equals(from.value()) ? new Request(from, to, structure, to.value()) : this;
        }
    }

    /**
     * Asks for a move. Nothing moves before another person confirms it within {@link #WAITS}. Asked again, the last request stands.
     *
     * @param request both ids, and the person who asks
     * @return until when it can be confirmed; or the refusal: conflict where the erasure of one of the two is requested
     */
    public Outcome<Instant> ask(Request request) {
        InstallationKey installation = RequestErasure.requireKey(key);
        Instant now = calendar.now().truncatedTo(ChronoUnit.MICROS);
        Instant until = now.plus(WAITS);
        return transactions.run(tx -> refusalOfHidden(tx, request)
                .map(Outcome::<Instant>refused)
                .orElseGet(() -> {
                    String subject = installation.subjectOf(request.from());
                    Move unasked = new Move(subject, request.to(), "", now, null, until);
                    // One that was done before still leads what comes late.
                    moves.save(tx, find(tx, request, subject).orElse(unasked).asked(request.by(), now, until));
                    note(tx, request, request.from().value(), "ASKED", now);
                    return Outcome.done(until);
                }));
    }

    /**
     * Confirms a move that another person asked for, and does it at once, whole or not at all. Afterwards the old id is one that
     * nobody has. Evidence about the old id that comes late and is not dated later goes to the new one.
     *
     * @param request both ids, and the person who confirms
     * @return what became of both histories; or the refusal: not found where nobody asked or the time is over, forbidden where
     *     the person who asked confirms, conflict where the erasure of one of the two is requested
     */
    public Outcome<MoveReceipt> confirm(Request request) {
        InstallationKey installation = RequestErasure.requireKey(key);
        Instant now = calendar.now().truncatedTo(ChronoUnit.MICROS);
        return transactions.run(tx -> {
            // Under both locks nobody writes about either, and no erasure is requested.
            snapshots.lock(tx, Set.of(request.from(), request.to()));
            Optional<Move> asked = find(tx, request, installation.subjectOf(request.from()))
                    .filter(Move::isOpen)
                    .filter(move -> !move.askedAt().plus(WAITS).isBefore(now));
            Optional<Refusal> refusal = asked.isEmpty()
                    ? Optional.of(Refusal.notFound("move", request.to().value()))
                    : refusalOfSamePerson(asked.get(), request).or(() -> refusalOfHidden(tx, request));
            if (refusal.isPresent()) {
                forgetIfNew(tx, request);
                return Outcome.refused(refusal.get());
            }
            return Outcome.done(move(tx, installation, request, asked.get(), now));
        });
    }

    private Optional<Move> find(Transaction tx, Request request, String subject) {
        return moves.of(tx, List.of(subject)).stream()
                .filter(move -> move.to().equals(request.to()))
                .findFirst();
    }

    /** Both of her ids are one person, who is not two. */
    private static Optional<Refusal> refusalOfSamePerson(Move asked, Request request) {
        Set<String> hers = Set.of(request.from().value(), request.to().value());
        boolean one =
                asked.askedBy().equals(request.by()) || (hers.contains(asked.askedBy()) && hers.contains(request.by()));
        return one
                ? Optional.of(new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refused.move-needs-another")))
                : Optional.empty();
    }

    private Optional<Refusal> refusalOfHidden(Transaction tx, Request request) {
        return erasures.requested(tx, List.of(request.from(), request.to())).isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.move-of-hidden")));
    }

    /** A lock makes a row. One that means nothing must not stay: it would count as a learner. */
    private void forgetIfNew(Transaction tx, Request request) {
        for (LearnerId learner : List.of(request.from(), request.to())) {
            if (snapshots.find(tx, learner).map(row -> row.version() == 0).orElse(false)) {
                snapshots.forget(tx, learner);
            }
        }
    }

    private MoveReceipt move(Transaction tx, InstallationKey installation, Request request, Move asked, Instant now) {
        LearnerId from = request.from();
        LearnerId to = request.to();
        MovingEvidence moving = new MovingEvidence(evidence, tx, from, to);
        moving.run();
        rows.forEach(kind -> kind.move(tx, from, to));
        moveActs(tx, from, to);
        kept.sums().accept(tx, from);
        // The alias that leads to nobody any more, where both ids had one.
        String what = entries.moveAlias(tx, from.value(), to.value()).orElse("CONFIRMED");
        kept.rest().accept(tx, from);
        snapshots.forget(tx, from);
        states.rebuild(tx, to);
        EarlierMoves.leadOn(moves, tx, from, to, installation.subjectOf(to));
        moves.forgetAskedBy(tx, from.value());
        moves.save(tx, asked.done(now, now.plus(EraseLearners.TOMBSTONES_STAY)));
        note(tx, request.confirmed(), to.value(), what, now);
        tx.afterCommit(() -> listener.learnerMoved(from, to));
        return new MoveReceipt(now, moving.moved(), moving.twice(), moving.renamed());
    }

    /** Her acts about others, and what the journal has not sealed yet, under the id that she leaves. */
    private void moveActs(Transaction tx, LearnerId from, LearnerId to) {
        Set<String> hers = Set.of(from.value(), to.value());
        for (LearnerId other : new TreeSet<>(evidence.notedBy(tx, from.value(), Integer.MAX_VALUE))) {
            evidence.rename(tx, other, from.value(), to.value());
            // A correction between her two ids was nobody's to make, and is hers now: what it changes is derived anew.
            if (evidence.corrections(tx, other).stream().anyMatch(one -> hers.contains(one.actor()))) {
                states.rebuild(tx, other);
            }
        }
        kept.acts().forEach(acts -> renameAll(tx, acts, from, to));
        renameAll(tx, kept.entries(), from, to);
    }

    private static void renameAll(Transaction tx, Kept.Rename rename, LearnerId from, LearnerId to) {
        int some = BATCH;
        while (some >= BATCH) {
            some = rename.some(tx, from.value(), to.value(), BATCH);
        }
    }

    private void note(Transaction tx, Request request, String subject, String what, Instant now) {
        journal.note(tx, now, List.of(new Note(request.structure(), Act.MOVE, request.by(), subject, what)));
    }
}
