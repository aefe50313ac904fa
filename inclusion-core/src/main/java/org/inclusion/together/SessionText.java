package org.inclusion.together;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.evidence.ItemRef;
import org.jspecify.annotations.Nullable;

/** Writes a session as a store keeps it, and reads it again. An hour later nobody reads it any more. */
final class SessionText {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private SessionText() {}

    static KeptSession kept(LiveSession session) {
        ObjectNode all = JSON.createObjectNode();
        all.put("structure", session.structure());
        write(all.putObject("acquaintance"), session.acquaintance());
        write(all.putObject("shared"), session.shared());
        return new KeptSession(
                session.id(),
                session.learner(),
                session.helper(),
                session.openedAt(),
                session.number(),
                all.toString());
    }

    static LiveSession session(KeptSession kept) {
        JsonNode all = read(kept);
        return new LiveSession(
                kept.id(),
                kept.learner(),
                kept.helper(),
                all.path("structure").asText(),
                kept.openedAt(),
                kept.number(),
                acquaintance(all.path("acquaintance")),
                shared(all.path("shared")));
    }

    private static JsonNode read(KeptSession kept) {
        try {
            return JSON.readTree(kept.content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a session of live help was not written by this library", e);
        }
    }

    private static void write(ObjectNode to, Acquaintance acquaintance) {
        ArrayNode drawings = to.putArray("drawings");
        acquaintance.drawings().stream().map(Drawing::name).sorted().forEach(drawings::add);
        to.put("via", acquaintance.via());
        to.put("agreed", acquaintance.agreed());
        to.put("letIn", acquaintance.letIn());
    }

    private static Acquaintance acquaintance(JsonNode from) {
        Set<Drawing> drawings = EnumSet.noneOf(Drawing.class);
        from.path("drawings").forEach(name -> drawings.add(Drawing.valueOf(name.asText())));
        return new Acquaintance(
                drawings,
                text(from, "via"),
                from.path("agreed").asBoolean(),
                from.path("letIn").asBoolean());
    }

    private static void write(ObjectNode to, Shared shared) {
        SharedPosition position = shared.position();
        Instant positionedAt = shared.positionedAt();
        if (position != null && positionedAt != null) {
            ObjectNode where = to.putObject("position");
            write(where, position.place().item());
            where.put("anchor", position.place().anchor());
            where.put("state", position.state().name());
            where.put("at", positionedAt.toString());
        }
        to.put("pointed", shared.pointed());
        to.put("pointings", shared.pointings());
        PreparedSentence sentence = shared.sentence();
        to.put("sentence", sentence == null ? null : sentence.name());
        to.put("sentences", shared.sentences());
        ObjectNode signals = to.putObject("signals");
        shared.signals().forEach((signal, count) -> signals.put(signal.name(), count));
        ArrayNode successes = to.putArray("successes");
        for (Success success : shared.successes()) {
            ObjectNode one = successes.addObject();
            one.put("number", success.number());
            write(one, success.step());
            one.put("evidence", success.evidenceId());
            one.put("at", success.at().toString());
            one.put("answered", success.answered());
        }
    }

    private static Shared shared(JsonNode from) {
        JsonNode where = from.path("position");
        boolean isSomewhere = where.isObject();
        Map<Signal, Long> signals = new EnumMap<>(Signal.class);
        from.path("signals")
                .properties()
                .forEach(one ->
                        signals.put(Signal.valueOf(one.getKey()), one.getValue().asLong()));
        String sentence = text(from, "sentence");
        List<Success> successes = new ArrayList<>();
        from.path("successes").forEach(one -> successes.add(success(one)));
        return new Shared(
                isSomewhere ? position(where) : null,
                isSomewhere ? Instant.parse(where.path("at").asText()) : null,
                text(from, "pointed"),
                from.path("pointings").asLong(),
                sentence == null ? null : PreparedSentence.valueOf(sentence),
                from.path("sentences").asLong(),
                signals,
                successes);
    }

    private static SharedPosition position(JsonNode from) {
        return new SharedPosition(
                new Place(item(from), text(from, "anchor")),
                SharedPosition.State.valueOf(from.path("state").asText()));
    }

    private static Success success(JsonNode from) {
        return new Success(
                from.path("number").asLong(),
                item(from),
                from.path("evidence").asText(),
                Instant.parse(from.path("at").asText()),
                from.path("answered").asBoolean());
    }

    private static void write(ObjectNode to, ItemRef item) {
        to.put("pack", item.pack());
        to.put("version", item.version());
        to.put("item", item.item());
    }

    private static ItemRef item(JsonNode from) {
        return new ItemRef(
                from.path("pack").asText(),
                from.path("version").asText(),
                from.path("item").asText());
    }

    private static @Nullable String text(JsonNode from, String field) {
        JsonNode value = from.path(field);
        return value.isTextual() ? value.asText() : null;
    }
}
