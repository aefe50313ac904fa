package org.inclusion.samples.services.oidc;

import java.security.PublicKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The registration of an application.
 *
 * @param secret for client_secret_post and for HS256
 * @param key for private_key_jwt, if that is how the application says who it is
 * @param idTokenAlgorithm ES256, RS256 or HS256
 * @param userinfoAlgorithm the same; or null, and userinfo is plain JSON
 */
public record Registration(
        String clientId,
        String secret,
        @Nullable PublicKey key,
        List<String> redirectUris,
        List<String> postLogoutUris,
        String idTokenAlgorithm,
        @Nullable String userinfoAlgorithm) {

    public Registration {
        redirectUris = List.copyOf(redirectUris);
        postLogoutUris = List.copyOf(postLogoutUris);
    }

    /** With a secret, ES256 for everything, one address and one end. */
    public static Registration of(String clientId, String secret, String redirectUri, String postLogoutUri) {
        return new Registration(clientId, secret, null, List.of(redirectUri), List.of(postLogoutUri), "ES256", "ES256");
    }
}
