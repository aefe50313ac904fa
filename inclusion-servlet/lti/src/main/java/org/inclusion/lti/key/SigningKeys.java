package org.inclusion.lti.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.inclusion.annotation.Internal;
import org.inclusion.key.KeyRing;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * The keys with which this library signs what it sends to platforms: their public halves, the one to sign with now, and their change.
 * Platforms read the public halves when they meet a key that they do not know, so a new key is published for an hour before anything is
 * signed with it, and an old one for a month after. Thread-safe; every server finds the same keys.
 */
@Internal
public final class SigningKeys {

    private static final int BITS = 2_048;

    /** A new key waits so long, so that every server and every platform can have read it. */
    private static final Duration BEFORE_USE = Duration.ofHours(1);

    /** An old key stays published so long after a newer one is in use. */
    private static final Duration AFTER_USE = Duration.ofDays(30);

    /** Keys that were read from the store stand so long in memory. */
    private static final Duration KNOWN = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final SigningKeyStore store;
    private final EncryptedKeys encrypted;
    private final InstantSource clock;
    private final Supplier<RSAKey> pairs;
    private volatile @Nullable Read read;

    private record Read(List<SigningKey> keys, List<RSAKey> pairs, Instant at) {}

    public SigningKeys(Transactions transactions, SigningKeyStore store, KeyRing installation, InstantSource clock) {
        this(transactions, store, installation, clock, () -> newPair(new RSAKeyGenerator(BITS)));
    }

    /** @param pairs makes a new pair of keys each time, which takes a second for those that platforms accept */
    SigningKeys(
            Transactions transactions,
            SigningKeyStore store,
            KeyRing installation,
            InstantSource clock,
            Supplier<RSAKey> pairs) {
        this.transactions = transactions;
        this.store = store;
        this.encrypted = new EncryptedKeys(installation);
        this.clock = clock;
        this.pairs = pairs;
    }

    /** The public halves, as platforms read them. There is always one: the first is made when it is asked for. */
    public JWKSet published() {
        return new JWKSet(List.copyOf(known().pairs())).toPublicJWKSet();
    }

    /** The key to sign with now: the newest that was published for long enough, else the oldest. */
    public RSAKey current() {
        Read now = known();
        int found = 0;
        for (int i = 1; i < now.keys().size(); i++) {
            if (!now.keys().get(i).madeAt().plus(BEFORE_USE).isAfter(clock.instant())) {
                found = i;
            }
        }
        return now.pairs().get(found);
    }

    /** Signs claims for a platform, with the key to sign with now (RS256). */
    public String sign(JWTClaimsSet claims) {
        RSAKey key = current();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a key of ours cannot sign", e);
        }
        return token.serialize();
    }

    /**
     * Makes a new key, and removes those that no platform asks for any more. Those that stay are encrypted under the current installation
     * key from then on.
     *
     * @return the id of the new key
     */
    public String rotate() {
        Instant now = now();
        SigningKey made = encrypted.encrypt(pairs.get(), now);
        transactions.run(tx -> {
            List<SigningKey> before = store.all(tx);
            before.forEach(key -> encrypted.renewed(key).ifPresent(renewed -> {
                store.remove(tx, key.id());
                store.add(tx, renewed);
            }));
            // The newest of the old keys is in use until the new one has waited; those that were before it may be over.
            for (int i = 0; i + 1 < before.size(); i++) {
                Instant replaced = before.get(i + 1).madeAt().plus(BEFORE_USE);
                if (replaced.plus(AFTER_USE).isBefore(now)) {
                    store.remove(tx, before.get(i).id());
                }
            }
            return store.add(tx, made);
        });
        read = null;
        return made.id();
    }

    private Read known() {
        Instant now = clock.instant();
        Read last = read;
        if (last != null && last.at().plus(KNOWN).isAfter(now)) {
            return last;
        }
        List<SigningKey> keys = transactions.read(store::all);
        if (keys.isEmpty()) {
            keys = first();
        }
        List<RSAKey> pairs = new ArrayList<>();
        keys.forEach(key -> pairs.add(encrypted.decrypt(key)));
        Read fresh = new Read(keys, pairs, now);
        read = fresh;
        return fresh;
    }

    /** Two servers that begin at once make a key each: both are published, and the older one signs. */
    private List<SigningKey> first() {
        SigningKey made = encrypted.encrypt(pairs.get(), now());
        return transactions.run(tx -> {
            if (store.all(tx).isEmpty()) {
                store.add(tx, made);
            }
            return store.all(tx);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static RSAKey newPair(RSAKeyGenerator generator) {
        try {
            return generator
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform makes RSA keys", e);
        }
    }
}
