package org.inclusion.key;

import static java.util.Comparator.comparing;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * Lists the keys that the database knows, and changes what it knows on the word of a person. For the host's operators,
 * never for users. Thread-safe.
 */
public final class TrustKeys {

    private final Transactions transactions;
    private final KeyStore store;
    private final CheckKeys check;
    private final Calendar calendar;

    @Internal
    public TrustKeys(Transactions transactions, KeyStore store, CheckKeys check, Calendar calendar) {
        this.transactions = transactions;
        this.store = store;
        this.check = check;
        this.calendar = calendar;
    }

    /**
     * Lists the keys that are known.
     *
     * @return by purpose, and then the one that is known longest first
     */
    public List<KnownKey> known() {
        return transactions.run(store::known).stream()
                .sorted(comparing(KnownKey::purpose).thenComparing(KnownKey::since))
                .toList();
    }

    /**
     * Counts what needs each installation key.
     *
     * @return by key id; an empty id is that of tombstones and moves from before key ids
     */
    public List<KeyNeed> needs() {
        return transactions.run(tx -> store.needs(tx, calendar.now())).stream()
                .sorted(comparing(KeyNeed::keyId))
                .toList();
    }

    /**
     * Makes a key the current one of its purpose, whatever the database knew. An installation key also takes over the
     * tombstones and moves from before key ids: the caller says that it made them.
     *
     * @param purpose what the key serves
     * @param keyId the key id, {@link KeyPurpose#idOf} or {@code JournalKey.id}
     * @return how many tombstones and moves were taken over
     */
    public int trust(KeyPurpose purpose, String keyId) {
        return transactions.run(tx -> {
            check.alone(tx);
            check.makeCurrent(tx, purpose, keyId);
            return purpose == KeyPurpose.INSTALLATION ? store.claim(tx, keyId) : 0;
        });
    }

    /**
     * Forgets a key that is lost, or that was trusted by mistake. With an installation key go the tombstones and moves
     * that nobody can read without it: what comes late of these people is recorded again.
     *
     * @param purpose what the key serves
     * @param keyId the key id
     * @return how many tombstones and moves were removed
     */
    public int forget(KeyPurpose purpose, String keyId) {
        return transactions.run(tx -> {
            check.alone(tx);
            store.remove(tx, purpose, keyId);
            return purpose == KeyPurpose.INSTALLATION ? store.drop(tx, keyId) : 0;
        });
    }
}
