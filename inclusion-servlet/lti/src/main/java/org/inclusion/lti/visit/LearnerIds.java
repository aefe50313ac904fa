package org.inclusion.lti.visit;

import org.inclusion.access.LearnerId;
import org.inclusion.lti.key.InstallationKey;
import org.inclusion.servlet.PrincipalIds;

/**
 * Turns a platform's id of a person into the library's: a hash of issuer, deployment and {@code sub}, keyed by the installation key. Two
 * platforms that call two people by one id, or two deployments that do, are told apart. Thread-safe.
 */
public final class LearnerIds {

    private final PrincipalIds ids;

    public LearnerIds(InstallationKey installation) {
        this.ids = new PrincipalIds(installation.bytesFor("learner ids"));
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
        // The lengths keep "ab" + "c" from being "a" + "bc".
        return new LearnerId(
                ids.idOf(issuer.length() + " " + issuer + " " + deployment.length() + " " + deployment + " " + user));
    }
}
