package org.inclusion.test.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * A server's answer. Immutable.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body; empty where there is none
 */
public record HttpAnswer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String PROBLEM = "urn:inclusion:problem:";

    static HttpAnswer of(HttpResponse<String> response) {
        return new HttpAnswer(response.statusCode(), response.headers(), response.body());
    }

    /**
     * A value of a JSON body, as a text.
     *
     * @param pointer a JSON pointer (RFC 6901), such as {@code /paths/0/id}
     * @return a text, a number, {@code true} or {@code false}; empty where there is nothing, null, or an object
     * @throws AssertionError if the body is no JSON
     */
    public String text(String pointer) {
        return text(json().at(pointer));
    }

    /**
     * The values of a list in a JSON body, as texts.
     *
     * @param pointer a JSON pointer to the list
     * @param field the field of each item; empty where the items are no objects
     * @return the texts, in their order; none where there is no list
     * @throws AssertionError if the body is no JSON
     */
    public List<String> texts(String pointer, String field) {
        return json().at(pointer)
                .valueStream()
                .map(item -> text(field.isEmpty() ? item : item.path(field)))
                .toList();
    }

    /**
     * The code of a problem.
     *
     * @return such as {@code not-signed-in}; empty where the answer is no problem
     */
    public String problem() {
        boolean refused = headers.firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        return refused ? text("/type").replace(PROBLEM, "") : "";
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }

    private JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + body, e);
        }
    }
}
