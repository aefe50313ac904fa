package org.inclusion.server;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the server beside those of Spring Boot and of the starter. {@link Setting} has their rules.
 *
 * @param publicUrl where browsers find the server, behind the host's proxy
 * @param keys where the host publishes its public keys
 * @param issuer the signer of the tokens
 * @param audience the receiver of the tokens
 * @param tokenLife the longest life of a token
 * @param clockSkew how much the host's clock may differ from the server's
 * @param sessionLife after this time the server asks the host again who is signed in
 * @param lti whether people of training platforms come in by LTI
 * @param structureNames the names of structures, by their ids
 */
@ConfigurationProperties("beside")
record Settings(
        URI publicUrl,
        URI keys,
        String issuer,
        String audience,
        Duration tokenLife,
        Duration clockSkew,
        Duration sessionLife,
        boolean lti,
        Map<String, String> structureNames) {

    /**
     * The path of the entrance of training platforms, below the server's own, for which the proxy has its rule already.
     */
    private static final String ENTRANCE = "/lti/";

    /** The port of a {@link URI} that names none. */
    private static final int NO_PORT = -1;

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** So many requests of one person at least, at most, and so many connections below the pool. */
    private static final int LEAST_REQUESTS = 6;

    private static final int MOST_REQUESTS = 16;
    private static final int LEFT_TO_OTHERS = 2;

    Settings {
        // Spring has null for a map that nobody set.
        structureNames = structureNames == null ? Map.of() : Map.copyOf(structureNames);
    }

    /** The path below which the pages find it: {@code /inclusion}. */
    String path() {
        return publicUrl.getPath();
    }

    /** The value that browsers send as {@code Origin}: they leave the scheme's own port out. */
    String origin() {
        int port = publicUrl.getPort();
        boolean isUsual = port == NO_PORT || port == (isSecure() ? HTTPS_PORT : HTTP_PORT);
        return publicUrl.getScheme() + "://" + publicUrl.getHost() + (isUsual ? "" : ":" + port);
    }

    /** Where browsers and training platforms find the entrance. */
    URI entrance() {
        return URI.create(publicUrl + ENTRANCE);
    }

    /** Where browsers find the library. */
    URI library() {
        return URI.create(publicUrl + "/");
    }

    boolean isSecure() {
        return publicUrl.getScheme().equals("https");
    }

    TokenRules tokens() {
        return new TokenRules(issuer, audience, tokenLife, clockSkew);
    }

    /** More than a browser sends at once, and where the pool has room for it, fewer than its connections. */
    static int requestsOfOnePerson(int connections) {
        return Math.max(LEAST_REQUESTS, Math.min(MOST_REQUESTS, connections - LEFT_TO_OTHERS));
    }
}
