package org.inclusion.servlet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;

/** The reply to a request, with short cuts to its parts. */
record Reply(HttpResponse<String> response) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    String body() {
        return response.body();
    }

    JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + body(), e);
        }
    }

    /** The text at a JSON pointer. */
    String text(String pointer) {
        return json().at(pointer).asText();
    }

    /** The code of a problem. */
    String problem() {
        return text("/type").replace("urn:inclusion:problem:", "");
    }
}
