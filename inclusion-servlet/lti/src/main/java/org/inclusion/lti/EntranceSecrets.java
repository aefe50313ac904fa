package org.inclusion.lti;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.key.KeyRing;
import org.inclusion.lti.check.CheckPlatform;
import org.inclusion.lti.check.Finding;
import org.inclusion.lti.key.SigningKeys;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.PlatformSettings;
import org.inclusion.lti.registration.RegistrationOffers;
import org.inclusion.lti.visit.LearnerIds;

/**
 * Does what an operator can do with the stores and the installation key, whether the entrance for learning platforms
 * runs or not: renews the signing key, checks whether a platform and the entrance fit, makes the addresses at which
 * platforms register themselves, and tells under which id the library knows a user of a platform. For
 * operators. Thread-safe.
 */
public final class EntranceSecrets {

    private final CheckPlatform checks;
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
        this(stores, installationKey, List.of(), clock);
    }

    /**
     * The secrets of an installation whose key was changed.
     *
     * @param stores the stores of the entrance
     * @param installationKey at least 32 bytes, those of the entrance; copied
     * @param former the former installation keys, in any order; copied
     * @param clock says what time it is
     * @throws IllegalArgumentException if a key is shorter
     */
    public EntranceSecrets(LtiStores stores, byte[] installationKey, List<byte[]> former, InstantSource clock) {
        this(stores, new KeyRing(installationKey, former), clock);
    }

    EntranceSecrets(LtiStores stores, KeyRing key, InstantSource clock) {
        this.signingKeys = new SigningKeys(stores.transactions(), stores.signingKeys(), key, clock);
        this.checks = new CheckPlatform(signingKeys, clock);
        this.learners = new LearnerIds(key);
        this.offers = new RegistrationOffers(key, clock);
    }

    /**
     * Makes a new key with which the library signs what it sends to platforms. It is published at once, and signs after
     * an hour; an old key stays published for a month. An operator does this once a year, or when a key may be known
     * to others.
     *
     * @return the id of the new key
     */
    public String rotateKeys() {
        return signingKeys.rotate();
    }

    /**
     * Asks a platform and the entrance what launches, choices and grades will need, each within five seconds: the
     * clocks, both sets of keys, an access token, the return address, the origins and the deployments.
     *
     * @param platform the registration
     * @param entrance the address of the entrance, which ends with a slash
     * @return what was found, in that order
     * @throws IllegalArgumentException if the entrance's address is not https, or has no slash at its end
     */
    public List<Finding> check(Platform platform, URI entrance) {
        return checks.check(platform, entrance);
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
