package org.inclusion.servlet.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.inclusion.access.Refusal;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object field by field, and refuses the fields that nobody asked for. A field with null is read as if it were
 * missing; only {@link #has} tells the two apart. Every mistake is a {@link ProblemException}. It names the field by its JSON pointer (RFC
 * 6901); only {@link #known} answers 404 and names the id. For one thread.
 */
public final class JsonFields {

    private final JsonNode node;
    private final String pointer;
    private final Set<String> asked = new HashSet<>();

    /**
     * The fields of an object.
     *
     * @param node the object
     * @param pointer the JSON pointer of the object in the body; empty for the body itself
     */
    public JsonFields(JsonNode node, String pointer) {
        this.node = node;
        this.pointer = pointer;
        if (!node.isObject()) {
            throw new ProblemException(Problem.of(400, "not-an-object", pointer));
        }
    }

    /** The whole object, for a reader that knows its fields. */
    public JsonNode whole() {
        return node;
    }

    public boolean has(String field) {
        return node.has(field);
    }

    public String string(String field) {
        return required(field, optionalString(field));
    }

    @Nullable
    public String optionalString(String field) {
        JsonNode value = ask(field);
        if (value != null && !value.isTextual()) {
            throw new ProblemException(Problem.of(400, "not-a-text", at(field)));
        }
        return value == null ? null : value.asText();
    }

    /** An id that its sender chooses. */
    public <I> I id(String field, Function<String, I> type) {
        return type.apply(required(field, optionalId(field)));
    }

    @Nullable
    public String optionalId(String field) {
        String id = optionalString(field);
        if (id != null && !OpaqueId.isValid(id)) {
            throw invalid(field, "misshapen-id");
        }
        return id;
    }

    /** The id of something that is there already, of which the field is the kind. A misshapen one names nothing. */
    public <I> I known(String field, Function<String, I> type) {
        String id = string(field);
        if (!OpaqueId.isValid(id)) {
            throw new ProblemException(Problem.of(Refusal.notFound(field, id)));
        }
        return type.apply(id);
    }

    public boolean flag(String field) {
        return required(field, optionalFlag(field));
    }

    @Nullable
    public Boolean optionalFlag(String field) {
        JsonNode value = ask(field);
        if (value != null && !value.isBoolean()) {
            throw new ProblemException(Problem.of(400, "not-a-flag", at(field)));
        }
        return value == null ? null : value.asBoolean();
    }

    public <E extends Enum<E>> E constant(String field, Class<E> type) {
        return required(field, optionalConstant(field, type));
    }

    public <E extends Enum<E>> @Nullable E optionalConstant(String field, Class<E> type) {
        String name = optionalString(field);
        if (name == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid(field, "unknown-value"));
    }

    /** A constant, or null; one of them is for the library itself, and is told unknown to everybody else. */
    public <E extends Enum<E>> @Nullable E optionalConstant(String field, Class<E> type, E reserved) {
        E constant = optionalConstant(field, type);
        if (constant == reserved) {
            throw invalid(field, "unknown-value");
        }
        return constant;
    }

    /** A whole number from 0 on. */
    public int number(String field) {
        JsonNode value = required(field, ask(field));
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 0) {
            throw new ProblemException(Problem.of(400, "not-a-number", at(field)));
        }
        return value.intValue();
    }

    public Instant instant(String field) {
        return required(field, optionalInstant(field));
    }

    /** An instant with an offset, as in ISO 8601: {@code 2026-11-24T08:00:00+01:00}. */
    @Nullable
    public Instant optionalInstant(String field) {
        String text = optionalString(field);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException misshapen) {
            throw invalid(field, "not-a-time");
        }
    }

    /**
     * An instant with an offset, as {@link #optionalInstant} reads it; or a day and an hour without one, {@code 2026-11-24T08:00}, which
     * is the hour on the clocks of a zone, whatever zone the device that sends it is set to.
     */
    @Nullable
    public Instant optionalMoment(String field, ZoneId zone) {
        String text = optionalString(field);
        try {
            if (text == null) {
                return null;
            }
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof LocalDateTime local ? local.atZone(zone).toInstant() : Instant.from(read);
        } catch (DateTimeException misshapen) {
            throw invalid(field, "not-a-time");
        }
    }

    /** A calendar day, as in ISO 8601: {@code 2026-11-24}. */
    @Nullable
    public LocalDate optionalDay(String field) {
        String text = optionalString(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException misshapen) {
            throw invalid(field, "not-a-day");
        }
    }

    /** An object whose reader knows its fields, or null. */
    @Nullable
    public JsonNode optionalObject(String field) {
        JsonNode value = ask(field);
        if (value != null && !value.isObject()) {
            throw new ProblemException(Problem.of(400, "not-an-object", at(field)));
        }
        return value;
    }

    public JsonNode list(String field) {
        JsonNode value = required(field, ask(field));
        if (!value.isArray()) {
            throw new ProblemException(Problem.of(400, "not-a-list", at(field)));
        }
        return value;
    }

    /** Ends the reading: a field that was not asked for is refused. */
    public void end() {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!asked.contains(field.getKey())) {
                throw new ProblemException(Problem.of(400, "unknown-field", at(field.getKey())));
            }
        }
    }

    private @Nullable JsonNode ask(String field) {
        asked.add(field);
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw invalid(field, "required");
        }
        return value;
    }

    private ProblemException invalid(String field, String rule) {
        return new ProblemException(Problem.of(Refusal.invalid(at(field), rule)));
    }

    private String at(String field) {
        String step = field.replace("~", "~0").replace("/", "~1");
        return pointer + "/" + step;
    }
}
