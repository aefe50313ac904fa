package org.inclusion.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.inclusion.annotation.Internal;
import org.inclusion.outbox.Letter.Failure;
import org.inclusion.outbox.Letter.Kind;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Sends the letters that are due, and shows those that are dead. For the host's operators or scheduler; there is no
 * actor. Any number of servers may send at once: each letter is lent to one of them for a minute. No act ever waits for
 * it. Thread-safe.
 *
 * <p><strong>A letter leaves at least once.</strong> It leaves a second time where nobody knows whether it arrived, or
 * where a server stopped between sending it and noting that it was sent. Letters leave in no particular order; notices
 * about one person leave in the order in which they happened.
 *
 * <pre>{@code
 * SentLetters letters = inclusion.sendLetters().due(500); // every minute, outside of any transaction of the host
 * log.info("{} sent, {} tried again later, {} dead", letters.sent(), letters.retried(), letters.dead());
 * OutboxLag lag = inclusion.sendLetters().lag();
 * boolean isBehind = lag.oldestDueAt() != null && lag.oldestDueAt().isBefore(anHourAgo);
 * }</pre>
 *
 * <p>Every method throws {@link StoreUnavailableException} where the store is away, and {@link RetryableException}
 * where a race was lost at every try. Everything sent until then is noted, but for one letter at most.
 */
public final class SendLetters {

    /** How many letters are lent at once. */
    private static final int BATCH = 20;

    /** How long letters are lent. */
    private static final Duration LOAN = Duration.ofMinutes(1);

    /** How long a carrier may take over one letter before another server may send it too. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(30);

    /** When a letter about somebody whose erasure is requested is looked at again. */
    private static final Duration HIDDEN = Duration.ofHours(1);

    /** How long after an earlier letter is tried the one behind it is looked at again. */
    private static final Duration BEHIND = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final OutboxStore store;
    private final Map<Kind, Carrier> carriers;
    private final BiPredicate<Transaction, String> isHidden;
    private final BiPredicate<Transaction, Letter> isObsolete;
    private final Calendar calendar;

    /**
     * Sends letters.
     *
     * @param carriers who sends each kind
     * @param isHidden tells whether the erasure of a person is requested
     */
    @Internal
    public SendLetters(
            Transactions transactions,
            OutboxStore store,
            Map<Kind, Carrier> carriers,
            BiPredicate<Transaction, String> isHidden,
            Calendar calendar) {
        this(transactions, store, carriers, isHidden, (tx, letter) -> false, calendar);
    }

    /**
     * Sends letters, and removes those that have nothing to say any more.
     *
     * @param carriers who sends each kind
     * @param isHidden tells whether the erasure of a person is requested
     * @param isObsolete tells whether a letter has nothing to say any more; asked before each attempt
     */
    @Internal
    public SendLetters(
            Transactions transactions,
            OutboxStore store,
            Map<Kind, Carrier> carriers,
            BiPredicate<Transaction, String> isHidden,
            BiPredicate<Transaction, Letter> isObsolete,
            Calendar calendar) {
        this.transactions = transactions;
        this.store = store;
        this.carriers = Map.copyOf(carriers);
        this.isHidden = isHidden;
        this.isObsolete = isObsolete;
        this.calendar = calendar;
    }

    /**
     * Sends letters that are due, one after the other. Call it outside of any transaction: a letter that has left
     * cannot be undone.
     *
     * @param atMost how many letters are tried at most, above 0
     * @return how many left, and how many did not
     * @throws IllegalArgumentException if {@code atMost} is below 1
     */
    public SentLetters due(int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException("atMost must be above 0: " + atMost);
        }
        // Two runs of one server that overlap are strangers to each other, as two servers are.
        String node = UUID.randomUUID().toString();
        SentLetters all = SentLetters.NONE;
        int left = atMost;
        while (left > 0) {
            Instant now = calendar.now();
            int wanted = Math.min(BATCH, left);
            List<Letter> lent = transactions.run(tx -> store.lend(tx, node, now, now.plus(LOAN), wanted));
            for (Letter letter : inOrder(lent)) {
                all = all.and(send(node, letter.id(), now.plus(LOAN)));
            }
            left = lent.size() < wanted ? 0 : left - lent.size();
        }
        carriers.values()
                .forEach(carrier -> transactions.run(tx -> {
                    carrier.tidy(tx, calendar.now());
                    return true;
                }));
        return all;
    }

    /** Those of one person in the order in which they were put, so that none waits a round for one behind it. */
    private static List<Letter> inOrder(List<Letter> lent) {
        return lent.stream().sorted(Comparator.comparing(Letter::putAt)).toList();
    }

    private SentLetters send(String node, String id, Instant loanEnds) {
        // The database may have taken long: a letter that is no longer this run's for long enough is left to whoever is
        // lent it next.
        return leaving(node, id, loanEnds)
                .filter(letter -> isLongEnough(calendar.now(), loanEnds))
                .map(letter -> {
                    Carried carried = carry(letter);
                    return transactions.run(tx -> note(tx, node, letter, carried));
                })
                .orElse(SentLetters.NONE);
    }

    /**
     * The letter, if it is still there and this run's for long enough, about nobody who is hidden, not obsolete, and
     * may leave now.
     */
    private Optional<Letter> leaving(String node, String id, Instant loanEnds) {
        return transactions.run(tx -> store.lent(tx, node, id).filter(letter -> {
            Instant now = calendar.now();
            if (isHidden.test(tx, letter.person())) {
                store.giveBack(tx, node, letter.waiting(now.plus(HIDDEN)));
                return false;
            }
            if (isObsolete.test(tx, letter)) {
                store.remove(tx, node, letter.id());
                return false;
            }
            Instant mayLeaveAt = mayLeaveAt(tx, letter, now);
            if (mayLeaveAt.isAfter(now)) {
                store.giveBack(tx, node, letter.waiting(mayLeaveAt));
                return false;
            }
            Optional<Instant> earlier = earlier(tx, letter);
            if (earlier.isPresent()) {
                store.giveBack(
                        tx, node, letter.waiting(later(earlier.get(), now).plus(BEHIND)));
                return false;
            }
            if (!isLongEnough(now, loanEnds)) {
                store.giveBack(tx, node, letter);
                return false;
            }
            return true;
        }));
    }

    private static boolean isLongEnough(Instant now, Instant loanEnds) {
        return !now.plus(LONGEST_ATTEMPT).isAfter(loanEnds);
    }

    private Instant mayLeaveAt(Transaction tx, Letter letter, Instant now) {
        Carrier carrier = carriers.get(letter.kind());
        return carrier == null ? now : carrier.mayLeaveAt(tx, letter, now);
    }

    /**
     * When a letter that has to leave before this one is tried next: one about that person, or about an alias of
     * that person.
     */
    private Optional<Instant> earlier(Transaction tx, Letter letter) {
        Carrier carrier = carriers.get(letter.kind());
        if (carrier == null || !carrier.isOrdered()) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(letter), carrier.aliases(letter).stream().map(letter::withPerson))
                .flatMap(one -> store.earlier(tx, one).stream())
                .min(Comparator.naturalOrder());
    }

    private boolean mustArrive(Letter letter) {
        Carrier carrier = carriers.get(letter.kind());
        return carrier != null && carrier.mustArrive(letter);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Carried carry(Letter letter) {
        Carrier carrier = carriers.get(letter.kind());
        if (carrier == null) {
            return Carried.failed(Failure.NOBODY_SENDS_IT);
        }
        try {
            return carrier.carry(letter);
        } catch (RuntimeException e) {
            // Its message may hold a number or an address.
            LoggerFactory.getLogger(SendLetters.class)
                    .warn(
                            "letter {} of kind {}: {}",
                            letter.id(),
                            letter.kind(),
                            e.getClass().getName());
            return Carried.failed(Failure.UNKNOWN);
        }
    }

    private SentLetters note(Transaction tx, String node, Letter sent, Carried carried) {
        Instant now = calendar.now();
        Failure failure = carried.failure();
        // The id of the person may have become another one since it was sent.
        Optional<Letter> lent = store.lent(tx, node, sent.id());
        if (failure == null) {
            lent.ifPresent(letter -> {
                store.remove(tx, node, letter.id());
                carried.kept().keep(tx, letter, now);
            });
            return SentLetters.ONE_SENT;
        }
        Letter letter = lent.orElse(sent);
        int attempts = letter.attempts() + 1;
        boolean dead = failure == Failure.REFUSED || (attempts >= Backoff.ATTEMPTS && !mustArrive(letter));
        Letter after =
                dead ? letter.dead(failure) : letter.again(now.plus(Backoff.after(letter.id(), attempts)), failure);
        store.giveBack(tx, node, after);
        return dead ? SentLetters.ONE_DEAD : SentLetters.ONE_RETRIED;
    }

    /**
     * The letters that are tried no more.
     *
     * @param after only letters behind this id; null for the first page
     * @param limit how many at most, above 0
     * @return by id
     */
    public List<Letter> dead(@Nullable String after, int limit) {
        return transactions.run(tx -> store.dead(tx, after, limit));
    }

    /**
     * Lets a dead letter be tried again, from now on, as often as a new one.
     *
     * @param id the letter's id
     * @return whether there was such a dead letter
     */
    public boolean again(String id) {
        return transactions.run(tx -> store.revive(tx, id, calendar.now()));
    }

    /**
     * Removes a dead letter: what it was to say is never sent.
     *
     * @param id the letter's id
     * @return whether there was such a dead letter
     */
    public boolean drop(String id) {
        return transactions.run(tx -> store.dropDead(tx, id));
    }

    /**
     * The backlog of the outbox.
     *
     * @return the counts of a moment ago
     */
    public OutboxLag lag() {
        return transactions.run(store::lag);
    }
}
