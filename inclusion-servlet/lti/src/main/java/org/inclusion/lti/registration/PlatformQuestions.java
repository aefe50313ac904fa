package org.inclusion.lti.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.inclusion.lti.launch.RefusedLaunchException;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.jspecify.annotations.Nullable;

/** Asks a platform for JSON, with patience and length that have an end, and follows no redirect. Thread-safe. */
final class PlatformQuestions {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** In bytes. */
    private static final int LONGEST = 1 << 17;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(Redirect.NEVER)
            .build();

    JsonNode get(URI address) {
        return ask(HttpRequest.newBuilder(address).GET(), null);
    }

    JsonNode post(URI address, JsonNode body, @Nullable String token) {
        return ask(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())),
                token);
    }

    private JsonNode ask(HttpRequest.Builder request, @Nullable String token) {
        request.header("Accept", "application/json").timeout(PATIENCE);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpRequest asked = request.build();
        String where = asked.method() + " " + asked.uri().getHost();
        try {
            HttpResponse<InputStream> answer = client.send(asked, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(LONGEST + 1);
                if (answer.statusCode() / 100 != 2 || bytes.length > LONGEST) {
                    throw refused(where + " answered " + answer.statusCode() + ", " + bytes.length + " bytes");
                }
                return JSON.readTree(bytes);
            }
        } catch (IOException e) {
            throw refused(where + " gave no JSON: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(where + " was interrupted");
        }
    }

    private static RefusedLaunchException refused(String what) {
        return new RefusedLaunchException(Why.LATER, "a registration: " + what);
    }
}
