package org.inclusion.jpa;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A column as it is exported.
 *
 * @param name its name, in the table and in an export
 * @param kind what it holds
 * @param optional whether it may hold nothing
 */
record RecordColumn(String name, Kind kind, boolean optional) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a column holds. */
    enum Kind {
        /** A text; a day is one too. */
        TEXT(Column.TEXT),
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

    static RecordColumn text(String name) {
        return new RecordColumn(name, Kind.TEXT, false);
    }

    static RecordColumn time(String name) {
        return new RecordColumn(name, Kind.TIME, false);
    }

    static RecordColumn number(String name) {
        return new RecordColumn(name, Kind.NUMBER, false);
    }

    static RecordColumn flag(String name) {
        return new RecordColumn(name, Kind.FLAG, false);
    }

    static RecordColumn body(String name) {
        return new RecordColumn(name, Kind.BODY, false);
    }

    RecordColumn orNothing() {
        return new RecordColumn(name, kind, true);
    }

    /** Writes what a table holds; nothing where it holds nothing. */
    void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            return;
        }
        json.writeFieldName(name);
        switch (kind) {
            case TEXT -> json.writeString((String) value);
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
            case TEXT -> require(value.isTextual(), value).textValue();
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

    private long micros(String text) {
        try {
            return Micros.of(Instant.parse(text));
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(name + " is no TIME: " + text, e);
        }
    }
}
