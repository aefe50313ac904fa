package org.inclusion.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.inclusion.lab.table.Digits;
import org.jspecify.annotations.Nullable;

/** Figures as JSON: 17 significant digits, and null where there is nothing to tell from. */
final class JsonText {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonText() {}

    static String of(Map<String, ?> figures) {
        try {
            return JSON.writeValueAsString(readable(figures)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, @Nullable Object> readable(Map<?, ?> figures) {
        Map<String, @Nullable Object> readable = new LinkedHashMap<>();
        figures.forEach((name, value) -> readable.put(String.valueOf(name), readable(value)));
        return readable;
    }

    private static @Nullable Object readable(@Nullable Object value) {
        if (value instanceof Map<?, ?> inner) {
            return readable(inner);
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? new BigDecimal(Digits.of(number)) : null;
        }
        return value;
    }
}
