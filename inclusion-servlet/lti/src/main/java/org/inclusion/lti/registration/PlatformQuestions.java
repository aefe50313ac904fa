package org.inclusion.lti.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.inclusion.lti.launch.RefusedLaunchException;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.inclusion.lti.service.PatientClient;
import org.inclusion.lti.service.PatientClient.Answer;
import org.jspecify.annotations.Nullable;

/** Asks a platform for JSON, with patience and length that have an end, and follows no redirect. Thread-safe. */
final class PlatformQuestions {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** In bytes. */
    private static final int LONGEST = 1 << 17;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final PatientClient client = new PatientClient(PATIENCE);

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
        request.header("Accept", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpRequest asked = request.copy().build();
        String where = asked.method() + " " + asked.uri().getHost();
        try {
            Answer answer = client.send(request, LONGEST);
            if (answer.status() / 100 != 2 || answer.body().length > LONGEST) {
                throw refused(where + " answered " + answer.status() + ", " + answer.body().length + " bytes");
            }
            return JSON.readTree(answer.body());
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
