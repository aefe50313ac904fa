package org.inclusion.lti;

/**
 * One person as a platform names her: the three texts of which the library makes its own id of her. Immutable.
 *
 * @param issuer the platform's name of itself, {@code iss}
 * @param deployment the platform's id of the deployment
 * @param user the platform's id of the person, {@code sub}
 */
public record PlatformPerson(String issuer, String deployment, String user) {

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if one is empty, or longer than 255 characters; the message names it and not
     *     what it holds
     */
    public PlatformPerson {
        require("issuer", issuer);
        require("deployment", deployment);
        require("user", user);
    }

    private static void require(String member, String text) {
        if (text.isEmpty() || text.length() > 255) {
            throw new IllegalArgumentException(member + ": 1 to 255 characters, not " + text.length());
        }
    }

    /** Names the platform, and nobody. */
    @Override
    public String toString() {
        return "PlatformPerson[" + issuer + "]";
    }
}
