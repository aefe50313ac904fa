package org.inclusion.lti.visit;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.key.KeyRing;
import org.inclusion.servlet.PrincipalIds;

/**
 * Turns a platform's id of a person into the library's: a hash of issuer, deployment and {@code sub}, keyed by the
 * installation key. Two platforms that call two people by one id, or two deployments that do, have different
 * ids. Thread-safe.
 */
public final class LearnerIds {

    private final PrincipalIds ids;

    public LearnerIds(KeyRing installation) {
        List<byte[]> keys = installation.everyBytesFor("inclusion-lti learner ids");
        this.ids = new PrincipalIds(keys.get(0), keys.subList(1, keys.size()));
    }

    /**
     * The id of a person. One person always has one id under one installation key.
     *
     * @param issuer the platform's name of itself
     * @param deployment the platform's id of the deployment
     * @param user the platform's id of the person
     * @return 43 characters of base64url
     */
    public LearnerId of(String issuer, String deployment, String user) {
        return new LearnerId(ids.idOf(name(issuer, deployment, user)));
    }

    /** The ids that a person had under the former installation keys. */
    public List<LearnerId> formerOf(String issuer, String deployment, String user) {
        return ids.formerIdsOf(name(issuer, deployment, user)).stream()
                .map(LearnerId::new)
                .toList();
    }

    /** The lengths keep "ab" + "c" from being "a" + "bc". */
    private static String name(String issuer, String deployment, String user) {
        return issuer.length() + " " + issuer + " " + deployment.length() + " " + deployment + " " + user;
    }
}
