package org.inclusion.samples.services;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer of a stand-in. */
@SuppressWarnings("ArrayRecordComponent") // It is read once, and compared with nothing.
public record Answer(int status, Map<String, String> headers, byte[] body) {

    /** No answer at all: the connection is closed. */
    public static final Answer NONE = empty(0);

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    public static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of("Content-Type", "application/json; charset=utf-8"), Json.bytes(body));
    }

    public static Answer text(int status, String mediaType, String body) {
        return new Answer(
                status, Map.of("Content-Type", mediaType + "; charset=utf-8"), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer redirect(String to) {
        return empty(302).with("Location", to);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }
}
