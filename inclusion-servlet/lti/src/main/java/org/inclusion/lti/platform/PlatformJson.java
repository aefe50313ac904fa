package org.inclusion.lti.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.inclusion.annotation.Internal;

/** Writes what a database keeps of a registration beside its issuer and client id, as JSON, and reads it again. */
@Internal
public final class PlatformJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private PlatformJson() {}

    /** The body of a registration. */
    public static String written(Platform platform) {
        ObjectNode node = JSON.createObjectNode();
        node.put("authorization", platform.authorization().toString());
        node.put("token", platform.token().toString());
        node.put("keys", platform.keys().toString());
        SettingsJson.put(node, "deployments", platform.deployments());
        node.set("settings", SettingsJson.node(platform.settings()));
        return node.toString();
    }

    /**
     * A registration of its parts.
     *
     * @throws IllegalArgumentException if the body was not written here
     */
    public static Platform read(String issuer, String clientId, String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return new Platform(
                    issuer,
                    clientId,
                    URI.create(node.path("authorization").asText()),
                    URI.create(node.path("token").asText()),
                    URI.create(node.path("keys").asText()),
                    SettingsJson.texts(node, "deployments"),
                    SettingsJson.read(node.path("settings")));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a registration that cannot be read", e);
        }
    }
}
