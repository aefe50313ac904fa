package org.inclusion.jpa.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.inclusion.id.OpaqueId;
import org.inclusion.jpa.sql.Column;
import org.inclusion.jpa.sql.Micros;
import org.jspecify.annotations.Nullable;

/**
 * A column as it is exported.
 *
 * @param name its name, in the table and in an export
 * @param kind what it holds
 * @param optional whether it may hold nothing
 * @param constants the only texts it may hold; none where it may hold others
 */
public record ExportColumn(String name, Kind kind, boolean optional, List<String> constants) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a column holds. */
    enum Kind {
        /** A text. */
        TEXT(Column.TEXT),
        /** A text of the {@link OpaqueId} shape: what has another could be stored, and never be read again. */
        ID(Column.TEXT),
        /** A day, as a text of ISO 8601. */
        DAY(Column.TEXT),
        /** Microseconds in the table, ISO 8601 in an export. */
        TIME(Column.NUMBER),
        /** A whole number. */
        NUMBER(Column.NUMBER),
        /** Yes or no. */
        FLAG(Column.FLAG),
        /** A line of JSON in the table, an object in an export. */
        BODY(Column.TEXT);

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    static ExportColumn text(String name) {
        return new ExportColumn(name, Kind.TEXT, false, List.of());
    }

    static ExportColumn id(String name) {
        return new ExportColumn(name, Kind.ID, false, List.of());
    }

    static ExportColumn day(String name) {
        return new ExportColumn(name, Kind.DAY, false, List.of());
    }

    static ExportColumn constant(String name, Class<? extends Enum<?>> type) {
        List<String> names = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        return new ExportColumn(name, Kind.TEXT, false, names);
    }

    static ExportColumn time(String name) {
        return new ExportColumn(name, Kind.TIME, false, List.of());
    }

    static ExportColumn number(String name) {
        return new ExportColumn(name, Kind.NUMBER, false, List.of());
    }

    static ExportColumn flag(String name) {
        return new ExportColumn(name, Kind.FLAG, false, List.of());
    }

    static ExportColumn body(String name) {
        return new ExportColumn(name, Kind.BODY, false, List.of());
    }

    ExportColumn orNothing() {
        return new ExportColumn(name, kind, true, constants);
    }

    /** Writes what a table holds; nothing where it holds nothing. */
    void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            return;
        }
        json.writeFieldName(name);
        switch (kind) {
            case TEXT, ID, DAY -> json.writeString((String) value);
            case TIME ->
                json.writeString(Micros.instant(((Number) value).longValue()).toString());
            case NUMBER -> json.writeNumber(((Number) value).longValue());
            case FLAG -> json.writeBoolean(value instanceof Number number ? number.longValue() != 0 : (Boolean) value);
            case BODY -> writeBody(json, (String) value);
        }
    }

    /** As an object where an object says it to the letter, else as the text it is: an export loses nothing. */
    private static void writeBody(JsonGenerator json, String body) throws IOException {
        try {
            JsonNode node = JSON.readTree(body);
            if (node.isObject() && node.toString().equals(body)) {
                json.writeTree(node);
                return;
            }
        } catch (JsonProcessingException e) {
            // A damaged body is no reason to keep everything else from whoever exports.
        }
        json.writeString(body);
    }

    /**
     * Reads what {@link #write} wrote, as a table holds it.
     *
     * @throws IllegalArgumentException if it is something else
     */
    @Nullable
    Object read(@Nullable JsonNode value) {
        if (value == null) {
            if (optional) {
                return null;
            }
            throw new IllegalArgumentException(name + " is missing");
        }
        return switch (kind) {
            case TEXT ->
                require(value.isTextual() && (constants.isEmpty() || constants.contains(value.textValue())), value)
                        .textValue();
            case ID ->
                require(value.isTextual() && OpaqueId.isValid(value.textValue()), value)
                        .textValue();
            case DAY -> isoDay(require(value.isTextual(), value).textValue());
            case TIME -> micros(require(value.isTextual(), value).textValue());
            case NUMBER ->
                require(value.canConvertToLong() && value.isIntegralNumber(), value)
                        .longValue();
            case FLAG -> require(value.isBoolean(), value).booleanValue();
            case BODY ->
                require(value.isTextual() || value.isObject(), value).isTextual()
                        ? value.textValue()
                        : value.toString();
        };
    }

    private JsonNode require(boolean right, JsonNode value) {
        if (!right) {
            throw new IllegalArgumentException(name + " is no " + kind + ": " + value);
        }
        return value;
    }

    private String isoDay(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is no DAY: " + text, e);
        }
    }

    private long micros(String text) {
        try {
            return Micros.of(Instant.parse(text));
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(name + " is no TIME: " + text, e);
        }
    }
}
