package org.inclusion.lti.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.inclusion.annotation.Internal;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.jspecify.annotations.Nullable;

/**
 * A platform asks us to ask it for a login: third-party initiated login (OpenID Connect Core §4, 1EdTech Security
 * Framework §5.1.1.1).
 *
 * @param issuer the platform's name of itself
 * @param clientId its name of this library; null where it left it out
 * @param deployment the deployment; null where it left it out
 * @param loginHint goes back to the platform as it is
 * @param messageHint goes back to the platform as it is; null where there is none
 * @param target the address of ours to open, as it was said before anything is signed
 * @param storageTarget the name of the platform's frame that keeps a text for us, or {@code _parent}; null where it
 *     has none
 */
@Internal
public record LoginRequest(
        String issuer,
        @Nullable String clientId,
        @Nullable String deployment,
        String loginHint,
        @Nullable String messageHint,
        String target,
        @Nullable String storageTarget) {

    private static final int LONGEST = 8_192;

    /**
     * Reads the parameters of a request.
     *
     * @param parameter answers the value of a parameter, or null
     * @throws RefusedLaunchException if one is missing or too long
     */
    public static LoginRequest of(UnaryOperator<@Nullable String> parameter) {
        return new LoginRequest(
                required(parameter, "iss"),
                optional(parameter, "client_id"),
                optional(parameter, "lti_deployment_id"),
                required(parameter, "login_hint"),
                optional(parameter, "lti_message_hint"),
                required(parameter, "target_link_uri"),
                optional(parameter, "lti_storage_target"));
    }

    /**
     * The parameters again, for a window in which the login begins anew. That window needs no storage of
     * the platform's.
     */
    public Map<String, String> again() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "iss", issuer);
        put(all, "client_id", clientId);
        put(all, "lti_deployment_id", deployment);
        put(all, "login_hint", loginHint);
        put(all, "lti_message_hint", messageHint);
        put(all, "target_link_uri", target);
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        if (value != null) {
            all.put(name, value);
        }
    }

    private static String required(UnaryOperator<@Nullable String> parameter, String name) {
        String value = optional(parameter, name);
        if (value == null) {
            throw new RefusedLaunchException(Why.MISSHAPEN, "a login request without " + name);
        }
        return value;
    }

    @Nullable
    private static String optional(UnaryOperator<@Nullable String> parameter, String name) {
        String value = parameter.apply(name);
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (value.length() > LONGEST) {
            throw new RefusedLaunchException(
                    Why.MISSHAPEN, "a login request whose " + name + " has more than " + LONGEST + " characters");
        }
        return value;
    }
}
