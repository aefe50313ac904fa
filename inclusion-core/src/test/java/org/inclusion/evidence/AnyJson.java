package org.inclusion.evidence;

import static org.quicktheories.generators.SourceDSL.longs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import org.quicktheories.core.Gen;

/** JSON that is almost evidence: fields in excess, too few, of another type, with other values, and texts cut short. */
final class AnyJson {

    private static final List<String> KINDS = List.of("answer", "practice", "observation", "self-report", "content");

    private static final List<String> NAMES = List.of(
            "id",
            "kind",
            "learner",
            "at",
            "channel",
            "structure",
            "supersedes",
            "pack",
            "version",
            "item",
            "option",
            "assessment",
            "success",
            "help",
            "posture",
            "reason",
            "event",
            "actor",
            "",
            "\uD800",
            "~/");

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "e1",
            "ccas",
            "mairie",
            "practice",
            "answer",
            "TOGETHER",
            "SCREEN",
            "DONE_FOR",
            "URGENCY",
            "STARTED",
            "2026-11-24T09:00:00Z",
            "2026-11-24T09:00:00.5+01:00",
            "+999999999-12-31T23:59:59-18:00",
            "2026-02-30T09:00:00Z",
            "a\nb",
            "\uD800",
            "185057800608436",
            "x".repeat(65));

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;

    private AnyJson(long seed) {
        random = new Random(seed);
    }

    static Gen<String> nearEvidence() {
        return longs().all().map(seed -> new AnyJson(seed).one());
    }

    private String one() {
        ObjectNode said = SaidJson.plain(any(KINDS));
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            said.set(any(NAMES), value());
        }
        if (random.nextInt(4) == 0) {
            said.remove(any(NAMES));
        }
        String json = said.toString();
        return random.nextInt(10) == 0 ? json.substring(0, random.nextInt(json.length())) : json;
    }

    private JsonNode value() {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextDouble());
            case 3 -> JSON.arrayNode().add(any(TEXTS));
            default -> JSON.textNode(any(TEXTS));
        };
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
