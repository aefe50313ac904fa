package org.inclusion.lti.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.Set;

/** Does the platform give an access token for grades, to us and for a signature of ours? */
final class TokenQuestion {

    private static final String SUBJECT = "token";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String UNKNOWN_SCOPE = "invalid_scope";

    private static final Set<String> UNKNOWN_CLIENT = Set.of("invalid_client", "unauthorized_client");

    private TokenQuestion() {}

    private static boolean isGiven(Asked token) {
        return token.isDone() && !json(token).path("access_token").asText().isEmpty();
    }

    /** Whether the platform took a signature of ours: it looks at the scope after that. */
    static boolean isSignatureTaken(Asked token) {
        return isGiven(token) || json(token).path("error").asText().equals(UNKNOWN_SCOPE);
    }

    static boolean isClientUnknown(Asked token) {
        return UNKNOWN_CLIENT.contains(json(token).path("error").asText());
    }

    /**
     * From the answer of the token service.
     *
     * @param ownKeys where our public keys are
     */
    static Finding of(Asked token, String clientId, URI ownKeys) {
        if (isGiven(token)) {
            return Finding.right(SUBJECT, "given for grades, for a signature of ours");
        }
        String error = json(token).path("error").asText();
        String told = token.told() + (error.isEmpty() ? "" : " (" + error + ")");
        if (isClientUnknown(token)) {
            return Finding.wrong(
                    SUBJECT,
                    told + ": at the platform, the tool's client id is to be " + clientId
                            + ", and its public keyset URL " + ownKeys);
        }
        if (error.equals(UNKNOWN_SCOPE)) {
            return Finding.wrong(
                    SUBJECT,
                    told
                            + ": let the tool send grades, at the platform: in Moodle Services › IMS LTI Assignment and Grade"
                            + " Services, in Canvas the scope for scores");
        }
        if (token.status() == 0 || token.status() / 100 == 3) {
            return Finding.wrong(
                    SUBJECT,
                    token.toldWith(
                            "register the platform's access token URL (operator lti register --token … --replace)"));
        }
        if (token.isDone()) {
            return Finding.wrong(
                    SUBJECT,
                    token.address() + " gave no access_token: register the platform's access token URL"
                            + " (operator lti register --token … --replace)");
        }
        return Finding.wrong(
                SUBJECT,
                told + ": either the platform's access token URL is another one (operator lti register --token …"
                        + " --replace), or the platform cannot fetch " + ownKeys);
    }

    private static JsonNode json(Asked token) {
        try {
            JsonNode read = JSON.readTree(token.body());
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }
}
