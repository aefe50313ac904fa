package org.inclusion.lti.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.lti.LtiStores;
import org.inclusion.lti.grade.LineItemStore;
import org.inclusion.lti.key.SigningKey;
import org.inclusion.lti.key.SigningKeyStore;
import org.inclusion.lti.launch.LaunchStore;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.PlatformStore;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;

/**
 * Keeps platforms, keys, line items and used launches in memory, for tests and demonstrations. All is lost when the
 * process ends; in all else it keeps the contracts that a store over a database keeps. Thread-safe: one transaction
 * runs after the other.
 */
public final class InMemoryLtiStores implements LtiStores {

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final PlatformStore platforms = new Platforms();
    private final SigningKeyStore signingKeys = new SigningKeys();
    private final LineItemStore lineItems = new MemoryLineItemStore();
    private final LaunchStore launches = new Launches();

    /** Makes stores without a row. */
    public InMemoryLtiStores() {}

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public PlatformStore platforms() {
        return platforms;
    }

    @Override
    public SigningKeyStore signingKeys() {
        return signingKeys;
    }

    @Override
    public LineItemStore lineItems() {
        return lineItems;
    }

    @Override
    public LaunchStore launches() {
        return launches;
    }

    private static final class Platforms implements PlatformStore {

        private final Map<String, Platform> rows = new HashMap<>();

        @Override
        public boolean add(Transaction tx, Platform platform) {
            return !rows.containsKey(platform.id()) && put(tx, platform);
        }

        @Override
        public boolean replace(Transaction tx, Platform platform) {
            return rows.containsKey(platform.id()) && put(tx, platform);
        }

        private boolean put(Transaction tx, Platform platform) {
            MemoryTransactions.of(tx).put(rows, platform.id(), platform);
            return true;
        }

        @Override
        public Optional<Platform> find(Transaction tx, String id) {
            return Optional.ofNullable(rows.get(id));
        }

        @Override
        public List<Platform> ofIssuer(Transaction tx, String issuer) {
            return all(tx).stream()
                    .filter(platform -> platform.issuer().equals(issuer))
                    .toList();
        }

        @Override
        public List<Platform> all(Transaction tx) {
            List<Platform> all = new ArrayList<>(rows.values());
            all.sort(Comparator.comparing(Platform::issuer).thenComparing(Platform::clientId));
            return all;
        }

        @Override
        public boolean remove(Transaction tx, String id) {
            boolean isThere = rows.containsKey(id);
            if (isThere) {
                MemoryTransactions.of(tx).remove(rows, id);
            }
            return isThere;
        }
    }

    private static final class SigningKeys implements SigningKeyStore {

        private final Map<String, SigningKey> rows = new HashMap<>();

        @Override
        public boolean add(Transaction tx, SigningKey key) {
            if (rows.containsKey(key.id())) {
                return false;
            }
            MemoryTransactions.of(tx).put(rows, key.id(), key);
            return true;
        }

        @Override
        public List<SigningKey> all(Transaction tx) {
            List<SigningKey> all = new ArrayList<>(rows.values());
            all.sort(Comparator.comparing(SigningKey::madeAt).thenComparing(SigningKey::id));
            return all;
        }

        @Override
        public void remove(Transaction tx, String id) {
            MemoryTransactions.of(tx).remove(rows, id);
        }
    }

    private static final class Launches implements LaunchStore {

        private final Map<String, Instant> rows = new HashMap<>();

        @Override
        public boolean use(Transaction tx, String hash, Instant until) {
            if (rows.containsKey(hash)) {
                return false;
            }
            MemoryTransactions.of(tx).put(rows, hash, until);
            return true;
        }

        @Override
        public int forget(Transaction tx, Instant now, int atMost) {
            List<String> over = rows.entrySet().stream()
                    .filter(row -> row.getValue().isBefore(now))
                    .map(Map.Entry::getKey)
                    .limit(atMost)
                    .toList();
            over.forEach(hash -> MemoryTransactions.of(tx).remove(rows, hash));
            return over.size();
        }
    }
}
