package org.inclusion.lti.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inclusion.access.Role;
import org.inclusion.annotation.Internal;

/** Writes the settings of a platform as JSON, and reads them again. */
@Internal
public final class SettingsJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private SettingsJson() {}

    /** Settings as a JSON text. */
    public static String written(PlatformSettings settings) {
        return node(settings).toString();
    }

    /** Settings as a JSON object. */
    public static ObjectNode node(PlatformSettings settings) {
        ObjectNode node = JSON.createObjectNode();
        node.put("structure", settings.structure());
        put(node, "frameAncestors", settings.frameAncestors());
        if (settings.language() != null) {
            node.put("language", settings.language().toLanguageTag());
        }
        put(node, "packs", settings.packs());
        node.put("showsNames", settings.showsNames());
        put(node, "instructors", settings.instructors().stream().map(Role::name).toList());
        return node;
    }

    /**
     * The settings of a JSON text.
     *
     * @throws IllegalArgumentException if it was not written here
     */
    public static PlatformSettings read(String text) {
        try {
            return read(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("settings of a platform that cannot be read", e);
        }
    }

    /** The settings of a JSON object. */
    public static PlatformSettings read(JsonNode node) {
        JsonNode language = node.path("language");
        return new PlatformSettings(
                node.path("structure").asText(),
                texts(node, "frameAncestors"),
                language.isTextual() ? Locale.forLanguageTag(language.textValue()) : null,
                texts(node, "packs"),
                node.path("showsNames").asBoolean(),
                texts(node, "instructors").stream().map(Role::valueOf).collect(Collectors.toSet()));
    }

    static void put(ObjectNode node, String name, Collection<String> texts) {
        ArrayNode array = node.putArray(name);
        new TreeSet<>(texts).forEach(array::add);
    }

    static Set<String> texts(JsonNode node, String name) {
        Set<String> texts = new LinkedHashSet<>();
        node.path(name).forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
