package org.inclusion.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.id.OpaqueId;
import org.inclusion.journal.Aliases;
import org.inclusion.journal.Journal;
import org.inclusion.journal.Journal.Note;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.journal.JournalStore;
import org.inclusion.key.KeyRing;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.LearnerStates;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.outbox.Notices;
import org.inclusion.room.MovedRows;
import org.inclusion.room.Rename;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Merges one id of a person into another: after a marriage, a duplicate, or a change of the identity provider. One
 * person requests the move, and another confirms it. For the host's operators, and for pages of the host that let two
 * people do it. It checks no relation, so users must not reach it directly. Thread-safe.
 *
 * <p>Every method throws {@link IllegalStateException} where the host has given no installation key, and {@link
 * org.inclusion.store.StoreUnavailableException} where the store is away.
 */
public final class MoveLearners {

    /** The time in which a second person may confirm a request. */
    public static final Duration WAITS = Duration.ofDays(7);

    private static final int BATCH = 500;

    private final Transactions transactions;
    private final SnapshotStore snapshots;
    private final EvidenceStore evidence;
    private final ErasureStore erasures;
    private final MoveStore moves;
    private final Aliases aliases;
    private final List<MovedRows> rows;
    private final Kept kept;
    private final LearnerStates states;
    private final Journal journal;
    private final LearnerListener listener;
    private final Notices notices;
    private final @Nullable KeyRing key;
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
            Notices notices,
            @Nullable KeyRing key,
            Calendar calendar) {
        this.transactions = transactions;
        this.snapshots = snapshots;
        this.evidence = evidence;
        this.erasures = erasures;
        this.moves = moves;
        this.aliases = new Aliases(entries);
        this.rows = List.copyOf(rows);
        this.kept = kept;
        this.states = states;
        this.journal = new Journal(entries);
        this.listener = listener;
        this.notices = notices;
        this.key = key;
        this.calendar = calendar;
    }

    /**
     * Two ids of one person, and who says so.
     *
     * @param from the id that she leaves
     * @param to the id that receives everything; it need not be known
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

        /**
         * The request under the new id of the person who confirms, where that person is the one who leaves the old id.
         */
        private Request confirmed() {
            return by.equals(from.value()) ? new Request(from, to, structure, to.value()) : this;
        }
    }

    /**
     * Asks for a move. Nothing moves before another person confirms it within {@link #WAITS}. A new request replaces
     * the earlier one.
     *
     * @param request both ids, and the person who asks
     * @return until when it can be confirmed; or the refusal: conflict where the erasure of one of the two is
     *     requested, or one of the two was left by an erasure or a move while this was asked
     */
    public Outcome<Instant> ask(Request request) {
        KeyRing installation = RequestErasure.requireKey(key);
        Instant now = calendar.now().truncatedTo(ChronoUnit.MICROS);
        Instant until = now.plus(WAITS);
        return transactions.run(tx -> {
            // An erasure removes what was asked for, and a move leads it on. Without the locks, neither would see this
            // request.
            snapshots.lock(tx, Set.of(request.from(), request.to()));
            Outcome<Instant> asked = refusalOfHidden(tx, request)
                    .or(() -> refusalOfLeft(tx, installation, request, now))
                    .map(Outcome::<Instant>refused)
                    .orElseGet(() -> {
                        // One that was done before still leads what comes late.
                        moves.save(
                                tx,
                                current(tx, installation, request, now, until).asked(request.by(), now, until));
                        note(tx, request, request.from().value(), "ASKED", now);
                        return Outcome.done(until);
                    });
            forgetIfNew(tx, request);
            return asked;
        });
    }

    /**
     * Confirms a move that another person asked for, and does it at once, whole or not at all. Afterwards nobody has
     * the old id. Late evidence about the old id, dated up to the move, is redirected to the new one.
     *
     * @param request both ids, and the person who confirms
     * @return what became of both histories; or the refusal: not found where nobody asked or the time is over,
     *     forbidden where the person who asked confirms, conflict where the erasure of one of the two is requested
     */
    public Outcome<MoveReceipt> confirm(Request request) {
        KeyRing installation = RequestErasure.requireKey(key);
        Instant now = calendar.now().truncatedTo(ChronoUnit.MICROS);
        return transactions.run(tx -> {
            // Under both locks nobody writes about either, and no erasure is requested.
            snapshots.lock(tx, Set.of(request.from(), request.to()));
            Optional<Move> asked = find(tx, request, installation)
                    .filter(Move::isOpen)
                    .filter(move -> !move.askedAt().plus(WAITS).isBefore(now));
            Optional<Refusal> refusal = asked.isEmpty()
                    ? Optional.of(Refusal.notFound("move", request.to().value()))
                    : refusalOfSamePerson(asked.get(), request).or(() -> refusalOfHidden(tx, request));
            if (refusal.isPresent()) {
                forgetIfNew(tx, request);
                return Outcome.refused(refusal.get());
            }
            return Outcome.done(move(tx, installation, request, asked.get()));
        });
    }

    /**
     * Moves everything at once, without a second person: both ids were derived from one login, with a former and the
     * current key of the host. Safe to call on two servers concurrently. An erasure that was requested of the old id
     * goes with it, and so does one that is done.
     *
     * @return true if nothing is left to move; false while one of the two is being destroyed
     */
    @Internal
    public boolean ofOneLogin(LearnerId from, LearnerId to, String structure) {
        KeyRing installation = RequestErasure.requireKey(key);
        Request request = new Request(from, to, structure, to.value());
        Instant now = calendar.now().truncatedTo(ChronoUnit.MICROS);
        return transactions.run(tx -> {
            if (isMoved(tx, request, installation)) {
                return true;
            }
            snapshots.lock(tx, Set.of(from, to));
            // Whoever held the locks before may have done it.
            boolean isMoved = isMoved(tx, request, installation);
            Optional<Erasure> leaving = erasures.find(tx, from);
            Optional<Erasure> staying = erasures.find(tx, to);
            boolean isDestroyed =
                    Stream.of(leaving, staying).flatMap(Optional::stream).anyMatch(Erasure::begun);
            if (isMoved || isDestroyed) {
                forgetIfNew(tx, request);
                return isMoved;
            }
            Instant until = now.plus(EraseLearners.TOMBSTONES_STAY);
            Instant erasedAt = erasures.erasedUntil(tx, Map.of(from, installation.subjectsOf(from)))
                    .get(from);
            move(tx, installation, request, current(tx, installation, request, now, until));
            if (leaving.isPresent()) {
                erasures.remove(tx, from);
                erasures.save(tx, staying.orElse(leaving.get().of(to)));
                kept.sums().accept(tx, to);
            } else if (erasedAt != null) {
                erasures.bury(
                        tx, List.of(new Tombstone(installation.subjectOf(to), erasedAt, until, installation.id())));
            }
            forgetIfNew(tx, request);
            return true;
        });
    }

    /** Whether it was done, and nobody has recorded anything under the old id since. */
    private boolean isMoved(Transaction tx, Request request, KeyRing installation) {
        return find(tx, request, installation).filter(Move::isDone).isPresent()
                && snapshots
                        .find(tx, request.from())
                        .map(row -> row.version() == 0)
                        .orElse(true);
    }

    /**
     * The move of a request under the current key; a new one where there is none. One that stands under a former key
     * leaves it.
     */
    private Move current(Transaction tx, KeyRing installation, Request request, Instant now, Instant until) {
        String subject = installation.subjectOf(request.from());
        Optional<Move> found = find(tx, request, installation);
        found.filter(move -> !move.subject().equals(subject)).ifPresent(move -> moves.remove(tx, move));
        return found.map(move -> move.under(subject, installation.id()))
                .orElseGet(() -> new Move(subject, request.to(), "", now, null, until, installation.id()));
    }

    private Optional<Move> find(Transaction tx, Request request, KeyRing installation) {
        return moves.of(tx, installation.subjectsOf(request.from())).stream()
                .filter(move -> move.to().equals(request.to()))
                .findFirst();
    }

    /** Refuses a confirmation by the person who asked, also where that person used the other of the two ids. */
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

    /** An id that was left may come back, but only where whoever asks for it can know that it was left. */
    private Optional<Refusal> refusalOfLeft(Transaction tx, KeyRing installation, Request request, Instant began) {
        Map<LearnerId, List<String>> subjects = new HashMap<>();
        for (LearnerId one : List.of(request.from(), request.to())) {
            subjects.put(one, installation.subjectsOf(one));
        }
        boolean isLeft = erasures.left(tx, subjects).values().stream().anyMatch(left -> left.holdsAgainst(began));
        return isLeft
                ? Optional.of(new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.move-meanwhile")))
                : Optional.empty();
    }

    /** A lock makes a row. One that means nothing must not stay: it would count as a learner. */
    private void forgetIfNew(Transaction tx, Request request) {
        for (LearnerId learner : List.of(request.from(), request.to())) {
            if (snapshots.find(tx, learner).map(row -> row.version() == 0).orElse(false)) {
                snapshots.forget(tx, learner);
            }
        }
    }

    private MoveReceipt move(Transaction tx, KeyRing installation, Request request, Move asked) {
        LearnerId from = request.from();
        LearnerId to = request.to();
        MovingEvidence moving = new MovingEvidence(evidence, tx, from, to);
        moving.run();
        rows.forEach(kind -> kind.move(tx, from, to));
        moveActs(tx, from, to);
        kept.sums().accept(tx, from);
        // The alias was made for the id that she leaves, and leads to nobody any more.
        List<String> ended = aliases.move(tx, from.value(), to.value());
        kept.rest().accept(tx, from);
        snapshots.forget(tx, from);
        states.rebuild(tx, to);
        EarlierMoves.leadOn(moves, tx, from, to, installation.subjectsOf(to));
        moves.forgetAskedBy(tx, from.value());
        // After the locks were free: whoever was let in while this waited, and waits now, is let in before.
        Instant now = calendar.now().truncatedTo(ChronoUnit.MICROS);
        moves.save(tx, asked.done(now, now.plus(EraseLearners.TOMBSTONES_STAY)));
        for (String what : ended.isEmpty() ? List.of("CONFIRMED") : ended) {
            note(tx, request.confirmed(), to.value(), what, now);
        }
        notices.putErased(tx, from.value(), now);
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

    private static void renameAll(Transaction tx, Rename rename, LearnerId from, LearnerId to) {
        int some = BATCH;
        while (some >= BATCH) {
            some = rename.some(tx, from.value(), to.value(), BATCH);
        }
    }

    private void note(Transaction tx, Request request, String subject, String what, Instant now) {
        journal.note(tx, now, List.of(new Note(request.structure(), Act.MOVE, request.by(), subject, what)));
    }
}
