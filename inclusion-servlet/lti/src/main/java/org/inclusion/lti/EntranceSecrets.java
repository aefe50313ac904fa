package org.inclusion.lti;

import java.net.URI;
import java.time.InstantSource;
import org.inclusion.access.LearnerId;
import org.inclusion.lti.key.InstallationKey;
import org.inclusion.lti.key.SigningKeys;
import org.inclusion.lti.platform.PlatformSettings;
import org.inclusion.lti.registration.RegistrationOffers;
import org.inclusion.lti.visit.LearnerIds;

/**
 * Does what an operator can do with the stores and the installation key, whether the entrance for learning platforms runs or not: renews the
 * signing key, makes the addresses at which platforms register themselves, and tells under which id the library knows a user of a
 * platform. For operators. Thread-safe.
 */
public final class EntranceSecrets {

    private final SigningKeys signingKeys;
    private final LearnerIds learners;
    private final RegistrationOffers offers;

    /**
     * The secrets of an installation.
     *
     * @param stores the stores of the entrance
     * @param installationKey at least 32 bytes, those of the entrance; copied
     * @param clock says what time it is
     * @throws IllegalArgumentException if the key is shorter
     */
    public EntranceSecrets(LtiStores stores, byte[] installationKey, InstantSource clock) {
        InstallationKey key = new InstallationKey(installationKey);
        this.signingKeys = new SigningKeys(stores.transactions(), stores.signingKeys(), key, clock);
        this.learners = new LearnerIds(key);
        this.offers = new RegistrationOffers(key, clock);
    }

    /**
     * Makes a new key with which the library signs what it sends to platforms. It is published at once, and signs after an hour; an old
     * key stays published for a month. An operator does this once a year, or when a key may be known to others.
     *
     * @return the id of the new key
     */
    public String rotateKeys() {
        return signingKeys.rotate();
    }

    /**
     * The library's id of a person of a platform.
     *
     * @param person the person, as the platform names her
     * @return the id, the same at each call
     */
    public LearnerId learner(PlatformPerson person) {
        return learners.of(person.issuer(), person.deployment(), person.user());
    }

    /**
     * An address for the administrator of a platform that registers itself. It serves once, within seven days.
     *
     * @param entrance the address of the entrance, which ends with a slash
     * @param platform an https address of the platform; its origin counts
     * @param settings what is agreed with it
     * @return an address below the entrance
     * @throws IllegalArgumentException if an address is not https
     */
    public URI registrationAddress(URI entrance, URI platform, PlatformSettings settings) {
        return offers.address(entrance, platform, settings);
    }
}
