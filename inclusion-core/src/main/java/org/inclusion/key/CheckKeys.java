package org.inclusion.key;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inclusion.annotation.Internal;
import org.inclusion.store.LeaseStore;
import org.inclusion.store.Once;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * Compares the keys that a host gives with those that its database knows. A first key becomes known, and so does one
 * that is given with the current one among its former ones. Two statements where all are known. Thread-safe.
 */
@Internal
public final class CheckKeys {

    private static final String WORK = "keys";

    private final Transactions transactions;
    private final KeyStore store;
    private final LeaseStore leases;
    private final Calendar calendar;
    private final Supplier<String> holder = new Once<>(() -> UUID.randomUUID().toString());

    public CheckKeys(Transactions transactions, KeyStore store, LeaseStore leases, Calendar calendar) {
        this.transactions = transactions;
        this.store = store;
        this.leases = leases;
        this.calendar = calendar;
    }

    /**
     * Checks keys. Either all of them stand, and new ones are known afterwards, or nothing was written.
     *
     * @param given at most one of each purpose; none is no question to the database
     * @param doubts by purpose, what keeps a key from becoming the first one: a sentence, or nothing
     * @return a sentence for each that is refused
     */
    public List<String> problems(
            List<GivenKeys> given, Map<KeyPurpose, Function<Transaction, Optional<String>>> doubts) {
        if (given.isEmpty()) {
            return List.of();
        }
        List<KeyVerdict> verdicts = transactions.run(tx -> verdicts(tx, given, doubts));
        if (verdicts.stream().anyMatch(KeyVerdict::isNew)
                && problemsOf(verdicts).isEmpty()) {
            // Under a lock: of two servers that start with two keys, the second finds the key of the first.
            verdicts = transactions.run(tx -> {
                alone(tx);
                List<KeyVerdict> again = verdicts(tx, given, doubts);
                if (problemsOf(again).isEmpty()) {
                    introduce(tx, given, again);
                }
                return again;
            });
        }
        return problemsOf(verdicts);
    }

    /** Waits for whoever else changes what is known. */
    void alone(Transaction tx) {
        Instant now = calendar.now();
        leases.take(tx, WORK, holder.get(), now, now);
    }

    private List<KeyVerdict> verdicts(
            Transaction tx, List<GivenKeys> given, Map<KeyPurpose, Function<Transaction, Optional<String>>> doubts) {
        List<KnownKey> known = store.known(tx);
        boolean installation = given.stream().anyMatch(one -> one.purpose() == KeyPurpose.INSTALLATION);
        List<KeyNeed> needs = installation ? store.needs(tx, calendar.now()) : List.of();
        return given.stream()
                .map(one -> {
                    List<KnownKey> ofPurpose = of(known, one.purpose());
                    Optional<String> doubt = ofPurpose.isEmpty()
                            ? doubts.getOrDefault(one.purpose(), any -> Optional.empty())
                                    .apply(tx)
                            : Optional.empty();
                    return doubt.map(KeyVerdict::refused)
                            .orElseGet(() -> KeyVerdict.of(
                                    one, ofPurpose, one.purpose() == KeyPurpose.INSTALLATION ? needs : List.of()));
                })
                .toList();
    }

    private static List<KnownKey> of(List<KnownKey> known, KeyPurpose purpose) {
        return known.stream().filter(key -> key.purpose() == purpose).toList();
    }

    /** Makes a key the current one of its purpose: known since later than any other, whatever the clock says. */
    void makeCurrent(Transaction tx, KeyPurpose purpose, String id) {
        Instant now = calendar.now();
        Instant since = of(store.known(tx), purpose).stream()
                .filter(key -> !key.id().equals(id))
                .map(key -> key.since().plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .max(naturalOrder())
                .orElse(now);
        store.save(tx, new KnownKey(purpose, id, since));
    }

    private void introduce(Transaction tx, List<GivenKeys> given, List<KeyVerdict> verdicts) {
        for (int i = 0; i < given.size(); i++) {
            if (verdicts.get(i).isNew()) {
                makeCurrent(tx, given.get(i).purpose(), given.get(i).current());
            }
        }
    }

    private static List<String> problemsOf(List<KeyVerdict> verdicts) {
        List<String> problems = new ArrayList<>();
        verdicts.forEach(verdict -> verdict.problem().ifPresent(problems::add));
        return problems;
    }
}
