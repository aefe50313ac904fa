package org.inclusion.formats;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import org.inclusion.content.ContentPack;
import org.inclusion.path.Audience;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.skill.Skill;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Describes packs for the catalogues of others, as JSON-LD: each path and each of its steps is a {@code
 * LearningResource} of schema.org. Thread-safe.
 *
 * <pre>{@code
 * String json = LearningResources.json(inclusion.content().packs(), URI.create("https://learn.example.org/"));
 * }</pre>
 */
public final class LearningResources {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LearningResources() {}

    /**
     * Describes the paths of packs, in the order of the packs and of their paths.
     *
     * @param packs any packs
     * @param address where people find the paths: each path has this address with its id as the fragment; null for
     *     no address
     * @return a JSON-LD document in UTF-8, with texts in all languages of each pack
     */
    public static String json(Collection<ContentPack> packs, @Nullable URI address) {
        ObjectNode root = JSON.createObjectNode().put("@context", "https://schema.org");
        ArrayNode graph = root.putArray("@graph");
        packs.forEach(pack -> pack.paths().forEach(path -> describe(pack, path, graph.addObject(), address)));
        return root.toPrettyString() + "\n";
    }

    private static void describe(ContentPack pack, SkillPath path, ObjectNode json, @Nullable URI address) {
        json.put("@type", "LearningResource");
        if (address != null) {
            json.put("@id", address.resolve("#" + path.id().value()).toString());
            json.put("url", address.toString());
        }
        putText(json, "name", pack, path.title());
        putText(json, "description", pack, path.summary());
        putLanguages(json, pack);
        json.put("license", "https://spdx.org/licenses/" + pack.licence());
        json.put("version", pack.version().toString());
        json.put("learningResourceType", "learning path");
        json.put(
                "timeRequired",
                duration(path.steps().stream().mapToInt(Step::minutes).sum()));
        json.putObject("audience").put("@type", "EducationalAudience").put("educationalRole", role(path.audience()));
        ArrayNode parts = json.putArray("hasPart");
        for (int i = 0; i < path.steps().size(); i++) {
            describe(pack, path.steps().get(i), i + 1, parts.addObject());
        }
    }

    private static void describe(ContentPack pack, Step step, int position, ObjectNode json) {
        json.put("@type", "LearningResource").put("position", position);
        putText(json, "name", pack, step.title());
        putText(json, "description", pack, step.why());
        putLanguages(json, pack);
        json.put("learningResourceType", "lesson with exercise");
        json.put("timeRequired", duration(step.minutes()));
        pack.skill(step.skill()).ifPresent(skill -> teaches(json.putObject("teaches"), pack, skill));
    }

    private static void teaches(ObjectNode json, ContentPack pack, Skill skill) {
        json.put("@type", "DefinedTerm");
        putText(json, "name", pack, skill.title());
        json.put("termCode", skill.competence());
        json.put("inDefinedTermSet", "DigComp 3.0");
    }

    private static String role(Audience audience) {
        return audience == Audience.HELPER ? "teacher" : "student";
    }

    /** ISO 8601 */
    private static String duration(int minutes) {
        return "PT" + minutes + "M";
    }

    private static void putLanguages(ObjectNode json, ContentPack pack) {
        ArrayNode languages = json.putArray("inLanguage");
        pack.languages().forEach(language -> languages.add(language.toLanguageTag()));
    }

    private static void putText(ObjectNode json, String field, ContentPack pack, LocalizedText text) {
        ArrayNode all = json.putArray(field);
        for (Locale language : pack.languages()) {
            all.addObject().put("@value", text.in(language)).put("@language", language.toLanguageTag());
        }
    }
}
