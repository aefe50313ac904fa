package org.inclusion.privacy;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.key.KeyRing;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.outbox.Notices;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Destroys everything of the learners whose erasure is due, but for mandates that a structure archives. For the host's
 * operators or its scheduler, about once a day. There is no actor, so users must not reach it. It may run during
 * operation, on several servers at once and repeatedly; the next run continues one that stopped or failed. Thread-safe.
 *
 * <p>Every method that erases throws {@link IllegalStateException} where the host has given no installation key, {@link
 * org.inclusion.store.StoreUnavailableException} where the store is away, and {@link
 * org.inclusion.store.RetryableException} where every retry failed with a conflict.
 */
public final class EraseLearners {

    /**
     * The shortest time between a request and destroying. Work about her that was under way at the request has ended
     * by then.
     */
    public static final Duration SHORTEST = Duration.ofMinutes(1);

    /** The term of a tombstone. Devices without a network and backups are assumed not to be older. */
    public static final Duration TOMBSTONES_STAY = Duration.ofDays(400);

    private static final int PAGE = 500;

    private final Transactions transactions;
    private final SnapshotStore snapshots;
    private final ErasureStore erasures;
    private final MoveStore moves;
    private final EvidenceStore evidence;
    private final RetentionStore retention;
    private final Kept kept;
    private final RequestErasure requestErasure;
    private final LearnerListener listener;
    private final Notices notices;
    private final @Nullable KeyRing key;
    private final Calendar calendar;

    @Internal
    public EraseLearners(
            Transactions transactions,
            SnapshotStore snapshots,
            ErasureStore erasures,
            MoveStore moves,
            EvidenceStore evidence,
            RetentionStore retention,
            Kept kept,
            RequestErasure requestErasure,
            LearnerListener listener,
            Notices notices,
            @Nullable KeyRing key,
            Calendar calendar) {
        this.transactions = transactions;
        this.snapshots = snapshots;
        this.erasures = erasures;
        this.moves = moves;
        this.evidence = evidence;
        this.retention = retention;
        this.kept = kept;
        this.requestErasure = requestErasure;
        this.listener = listener;
        this.notices = notices;
        this.key = key;
        this.calendar = calendar;
    }

    /**
     * Requests the erasure of a learner who asked for it outside the application, in writing for example. Everything
     * about her is hidden at once. Idempotent: the first request is kept.
     *
     * @param learner the learner; she need not be known
     * @param after how long after now everything is destroyed, {@link #SHORTEST} or more
     * @return the erasure
     * @throws IllegalArgumentException if the time is shorter
     */
    public RequestedErasure request(LearnerId learner, Duration after) {
        RequestErasure.requireKey(key);
        if (after.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("an erasure is due after a minute or more, not after " + after);
        }
        Instant now = calendar.now();
        return transactions.run(tx -> RequestedErasure.of(requestErasure.request(tx, learner, now, now.plus(after))));
    }

    /**
     * Destroys everything of each learner whose erasure is due, and removes the tombstones, the archived mandates and
     * the moves whose time is over. A caller who wants the receipts of a run that failed on its way uses the other
     * {@code due}.
     *
     * @param goOn told before each learner how many were erased so far; false stops
     * @return the receipts of those who were erased
     */
    public List<ErasureReceipt> due(LongPredicate goOn) {
        List<ErasureReceipt> receipts = new ArrayList<>();
        due(goOn, receipts::add);
        return receipts;
    }

    /**
     * Destroys everything of each learner whose erasure is due, and removes the tombstones, the archived mandates and
     * the moves whose time is over.
     *
     * @param goOn told before each learner how many were erased so far; false stops
     * @param told receives each receipt right after the commit
     */
    public void due(LongPredicate goOn, Consumer<ErasureReceipt> told) {
        KeyRing installation = RequestErasure.requireKey(key);
        long done = 0;
        List<Erasure> due = dueNow();
        while (!due.isEmpty()) {
            for (Erasure erasure : due) {
                if (!goOn.test(done)) {
                    return;
                }
                Optional<ErasureReceipt> receipt = destroy(installation, erasure.learner(), calendar::now);
                receipt.ifPresent(told);
                done += receipt.isPresent() ? 1 : 0;
            }
            due = dueNow();
        }
        dropTombstones();
        kept.over().run();
    }

    private List<Erasure> dueNow() {
        return transactions.run(tx -> erasures.due(tx, calendar.now(), PAGE));
    }

    private Optional<ErasureReceipt> destroy(KeyRing installation, LearnerId learner, Supplier<Instant> erasedAt) {
        return new Destroying(
                        transactions,
                        snapshots,
                        erasures,
                        moves,
                        evidence,
                        kept,
                        listener,
                        notices,
                        installation,
                        TOMBSTONES_STAY,
                        learner)
                .run(erasedAt);
    }

    private void dropTombstones() {
        int dropped = PAGE;
        while (dropped >= PAGE) {
            dropped = transactions.run(tx -> erasures.dropTombstones(tx, calendar.now(), PAGE));
        }
        dropped = PAGE;
        while (dropped >= PAGE) {
            dropped = transactions.run(tx -> moves.drop(tx, calendar.now(), PAGE));
        }
    }

    /**
     * Reads all tombstones, to be kept outside the database and its backups.
     *
     * @param told receives each of them
     */
    public void tombstones(Consumer<Tombstone> told) {
        List<Tombstone> page = tombstonesAfter(null);
        while (!page.isEmpty()) {
            page.forEach(told);
            page = tombstonesAfter(page.get(page.size() - 1).subject());
        }
    }

    private List<Tombstone> tombstonesAfter(@Nullable String subject) {
        return transactions.run(tx -> erasures.tombstones(tx, subject, PAGE));
    }

    /**
     * Erases again, after a backup was restored, everybody whom the backup brought back: each learner of a tombstone
     * that the restored database does not have. Run it before the first user comes back. A learner who began anew after
     * her erasure, and whose tombstone the backup has, is left alone. Stopped or failed, the same call goes on.
     *
     * @param tombstones what {@link #tombstones} told before the restore; one without a key id is given it before,
     *     {@link Tombstone#claimedBy}
     * @param goOn told after every page of learners how many of them were looked at so far; false stops
     * @return the receipts of those who were erased again
     * @throws IllegalArgumentException if a tombstone needs an installation key that the host has not given; nothing
     *     was done
     */
    public List<ErasureReceipt> replay(Collection<Tombstone> tombstones, LongPredicate goOn) {
        KeyRing installation = RequestErasure.requireKey(key);
        requireGiven(installation, tombstones);
        Map<String, Tombstone> missing = new HashMap<>();
        tombstones.forEach(tombstone -> missing.put(tombstone.subject(), tombstone));
        tombstones(known -> missing.computeIfPresent(
                known.subject(), (subject, one) -> one.erasedAt().isAfter(known.erasedAt()) ? one : null));
        return broughtBack(installation, missing, goOn)
                .map(back -> {
                    List<ErasureReceipt> receipts = eraseAgain(installation, back);
                    bury(missing.values());
                    return receipts;
                })
                .orElse(List.of());
    }

    /** Under another key no learner would be found, and her tombstone would be kept all the same. */
    private static void requireGiven(KeyRing installation, Collection<Tombstone> tombstones) {
        List<String> unknown = tombstones.stream()
                .map(Tombstone::keyId)
                .filter(id -> !installation.ids().contains(id))
                .map(id -> id.isEmpty() ? "one that the tombstones do not name" : id)
                .distinct()
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the tombstones need the installation keys " + unknown
                    + ", and those given are " + installation.ids()
                    + ": give them with InclusionBuilder.installationKey and formerInstallationKeys");
        }
    }

    private List<ErasureReceipt> eraseAgain(KeyRing installation, Map<LearnerId, Tombstone> back) {
        List<ErasureReceipt> receipts = new ArrayList<>();
        back.forEach((learner, tombstone) -> {
            Instant now = calendar.now();
            transactions.run(tx -> requestErasure.request(tx, learner, now, now));
            destroy(installation, learner, tombstone::erasedAt).ifPresent(receipts::add);
        });
        return receipts;
    }

    private void bury(Collection<Tombstone> tombstones) {
        List<Tombstone> rest = List.copyOf(tombstones);
        for (int from = 0; from < rest.size(); from += PAGE) {
            List<Tombstone> some = rest.subList(from, Math.min(from + PAGE, rest.size()));
            transactions.run(tx -> {
                erasures.bury(tx, some);
                return true;
            });
        }
    }

    /** The learners of tombstones; empty where the walk was stopped. */
    private Optional<Map<LearnerId, Tombstone>> broughtBack(
            KeyRing installation, Map<String, Tombstone> missing, LongPredicate goOn) {
        Map<LearnerId, Tombstone> back = new LinkedHashMap<>();
        long looked = 0;
        List<LearnerId> page = learnersAfter(null);
        while (!page.isEmpty()) {
            for (LearnerId learner : page) {
                installation.subjectsOf(learner).stream()
                        .map(missing::get)
                        .filter(Objects::nonNull)
                        .max(comparing(Tombstone::erasedAt))
                        .ifPresent(tombstone -> back.put(learner, tombstone));
            }
            looked += page.size();
            if (!goOn.test(looked)) {
                return Optional.empty();
            }
            page = learnersAfter(page.get(page.size() - 1));
        }
        return Optional.of(back);
    }

    private List<LearnerId> learnersAfter(@Nullable LearnerId learner) {
        return transactions.run(tx -> retention.people(tx, learner, PAGE));
    }
}
