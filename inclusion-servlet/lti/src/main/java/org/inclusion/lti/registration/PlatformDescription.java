package org.inclusion.lti.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.inclusion.lti.launch.RefusedLaunchException;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.inclusion.lti.platform.WebAddress;

/**
 * How a platform describes itself (OpenID Connect Discovery, 1EdTech Dynamic Registration §3.4).
 *
 * @param issuer its name of itself
 * @param authorization where a login is asked for
 * @param token where access tokens are asked for
 * @param keys where it publishes its keys
 * @param registration where a registration is asked for
 */
record PlatformDescription(String issuer, URI authorization, URI token, URI keys, URI registration) {

    static PlatformDescription of(JsonNode document) {
        String issuer = document.path("issuer").asText();
        if (issuer.isBlank()) {
            throw new RefusedLaunchException(Why.NOT_BELIEVED, "a platform that describes itself without an issuer");
        }
        return new PlatformDescription(
                issuer,
                address(document, "authorization_endpoint"),
                address(document, "token_endpoint"),
                address(document, "jwks_uri"),
                address(document, "registration_endpoint"));
    }

    private static URI address(JsonNode document, String name) {
        URI address = WebAddress.parse(document.path(name).asText());
        if (address == null) {
            throw new RefusedLaunchException(
                    Why.NOT_BELIEVED, "a platform that describes itself without an https address for " + name);
        }
        return address;
    }
}
