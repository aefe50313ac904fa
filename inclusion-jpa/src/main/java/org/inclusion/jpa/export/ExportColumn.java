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
import org.inclusion.annotation.Internal;
import org.inclusion.id.OpaqueId;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.kept.OpenKind;
import org.inclusion.row.Column;
import org.inclusion.row.ColumnKind;
import org.inclusion.row.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table as an export has it.
 *
 * @param name its name, in the table and in an export
 * @param kind what its values are
 * @param optional whether a row may have no value
 * @param constants the only texts allowed; empty where every text of the kind is allowed
 */
@Internal
public record ExportColumn(String name, ColumnKind kind, boolean optional, List<String> constants) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static ExportColumn of(Column<?> column) {
        return new ExportColumn(column.name(), column.kind(), column.is(Mark.OPTIONAL), column.constants());
    }

    /** Writes a field with the value of a row, as the table holds it; no field for null. */
    void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            return;
        }
        json.writeFieldName(name);
        switch (kind) {
            case TEXT, NAME, ID, DAY -> json.writeString((String) value);
            case TIME ->
                json.writeString(Micros.instant(((Number) value).longValue()).toString());
            case NUMBER -> json.writeNumber(((Number) value).longValue());
            case FLAG -> json.writeBoolean(value instanceof Number number ? number.longValue() != 0 : (Boolean) value);
            case BODY -> writeBody(json, (String) value);
        }
    }

    /**
     * Writes an object if that object, written again, is the stored text to the letter; otherwise the text. Nothing
     * is lost.
     */
    private static void writeBody(JsonGenerator json, String body) throws IOException {
        try {
            JsonNode node = JSON.readTree(body);
            if (node.isObject() && node.toString().equals(body)) {
                json.writeTree(node);
                return;
            }
        } catch (JsonProcessingException e) {
            // One damaged body must not prevent the export of everything else.
        }
        json.writeString(body);
    }

    /**
     * Reads the value of a field that {@link #write} wrote.
     *
     * @param value the value of the field; null where there is no field
     * @return the value as the table holds it
     * @throws IllegalArgumentException if the value is not of this column's kind
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
            case NAME ->
                require(value.isTextual() && OpenKind.isName(value.textValue()), value)
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
