package org.inclusion.lti.platform;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/**
 * One registration of this library with a platform: what the platform calls itself, what it calls us, where it is
 * asked, and what was agreed. A platform may have several registrations, each with a client id of its own. Immutable.
 *
 * @param issuer the platform's name of itself, {@code iss}: a URL, compared letter by letter; 255 characters at most
 * @param clientId the platform's name of this library, {@code client_id}; 1 to 255 visible characters
 * @param authorization where a login is asked for
 * @param token where access tokens are asked for
 * @param keys where the platform publishes its public keys, a JWK set
 * @param deployments the deployments of the registration whose people may come in; may be empty, and then nobody may
 * @param settings what was agreed with the platform
 */
public record Platform(
        String issuer,
        String clientId,
        URI authorization,
        URI token,
        URI keys,
        Set<String> deployments,
        PlatformSettings settings) {

    private static final int LONGEST = 255;

    /** In bytes of the hash: enough that no two registrations meet. */
    private static final int ID = 18;

    /**
     * Checks the texts and the addresses, and copies the set.
     *
     * @throws IllegalArgumentException if a text is empty or too long, or an address is neither https nor of this
     *     machine; the message names the member
     */
    public Platform {
        requireText("issuer", issuer);
        requireText("clientId", clientId);
        WebAddress.require("authorization", authorization);
        WebAddress.require("token", token);
        WebAddress.require("keys", keys);
        deployments = Set.copyOf(deployments);
        deployments.forEach(deployment -> requireText("deployment", deployment));
    }

    private static void requireText(String member, String text) {
        if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    member + ": 1 to " + LONGEST + " characters without control characters, not " + text.length());
        }
    }

    /**
     * The id of the registration, the same for the same issuer and client id.
     *
     * @return 24 characters of base64url
     */
    public String id() {
        return idOf(issuer, clientId);
    }

    /**
     * The id of a registration.
     *
     * @param issuer the platform's name of itself
     * @param clientId the platform's name of this library
     * @return 24 characters of base64url
     */
    public static String idOf(String issuer, String clientId) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update((issuer.length() + " " + issuer + clientId).getBytes(StandardCharsets.UTF_8));
            byte[] first = new byte[ID];
            System.arraycopy(hash.digest(), 0, first, 0, ID);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(first);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Whether an address is one of the platform's: of the origin of its login or of its issuer, or of an origin that
     * may frame our pages.
     *
     * @param address an address that the platform sent
     * @return false for an address of anybody else, and for one that is not https
     */
    public boolean owns(URI address) {
        if (!WebAddress.isSafe(address)) {
            return false;
        }
        String origin = WebAddress.origin(address);
        URI named = WebAddress.parse(issuer);
        return origin.equals(WebAddress.origin(authorization))
                || (named != null && origin.equals(WebAddress.origin(named)))
                || settings.mayFrame(origin);
    }

    /**
     * This registration, with one deployment more.
     *
     * @param deployment the platform's id of the deployment
     * @return a new registration
     */
    public Platform withDeployment(String deployment) {
        Set<String> all = new HashSet<>(deployments);
        all.add(deployment);
        return new Platform(issuer, clientId, authorization, token, keys, all, settings);
    }

    /**
     * This registration with other settings.
     *
     * @param changed the settings
     * @return a new registration
     */
    public Platform withSettings(PlatformSettings changed) {
        return new Platform(issuer, clientId, authorization, token, keys, deployments, changed);
    }
}
