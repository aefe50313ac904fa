package org.inclusion.lti;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.inclusion.key.KeyRing;
import org.inclusion.lti.key.SigningKey;
import org.inclusion.lti.key.SigningKeys;
import org.inclusion.lti.memory.InMemoryLtiStores;

/**
 * Empty stores with a key to sign with, under the installation key of {@link TestHost}. To make one takes a second: all
 * have the same one.
 */
final class StoresWithAKey {

    private static final SigningKey KEY = made();

    private StoresWithAKey() {}

    static LtiStores at(InstantSource clock) {
        return withA(new SigningKey(KEY.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), KEY.encrypted()));
    }

    private static LtiStores withA(SigningKey key) {
        LtiStores stores = new InMemoryLtiStores();
        stores.transactions().run(tx -> stores.signingKeys().add(tx, key));
        return stores;
    }

    private static SigningKey made() {
        LtiStores stores = new InMemoryLtiStores();
        new SigningKeys(
                        stores.transactions(),
                        stores.signingKeys(),
                        new KeyRing(TestHost.INSTALLATION_KEY, List.of()),
                        InstantSource.system())
                .published();
        return stores.transactions().run(tx -> stores.signingKeys().all(tx)).get(0);
    }
}
