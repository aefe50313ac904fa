package org.inclusion.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Somebody's browser, as far as this server sees it: one cookie, and what the elements send. */
final class Guest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;
    private final String origin;
    private String cookie = "";

    Guest(Address server, String origin) {
        this.address = "http://" + server.host() + ":" + server.port() + "/inclusion/";
        this.origin = origin;
    }

    /** Exchanges a token, and keeps the cookie. */
    HttpResponse<String> enter(String token) {
        HttpResponse<String> answer = send(request("session")
                .header("X-Inclusion", "1")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(token)));
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";", -1)[0]);
        return answer;
    }

    /**
     * Exchanges a token that is valid: up to ten times, where the keys or the database took longer than they are given.
     */
    void comesIn(String token) {
        int status = 503;
        for (int i = 0; i < 10 && status == 503; i++) {
            status = enter(token).statusCode();
        }
        assertThat(status, is(204));
    }

    String cookie() {
        return cookie;
    }

    void cookie(String other) {
        cookie = other;
    }

    HttpResponse<String> get(String path) {
        return send(request("api/" + path).GET());
    }

    HttpResponse<String> post(String path, Object body) {
        return send(request("api/" + path)
                .header("X-Inclusion", "1")
                .header("Origin", origin)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    /** Notes that she did the exercise, under an id of hers. */
    HttpResponse<String> practises(String id, String learner) {
        return post(
                "evidence",
                Map.of(
                        "id", id,
                        "kind", "practice",
                        "learner", learner,
                        "at", Instant.now().toString(),
                        "channel", "SCREEN",
                        "pack", "premiers-pas",
                        "version", "1.0.0",
                        "item", "joindre-un-fichier",
                        "success", true,
                        "help", "ALONE"));
    }

    /** The ids of what is known of a learner. */
    Set<String> acts(String learner) {
        Set<String> ids = new HashSet<>();
        for (JsonNode one : body(get("learners/" + learner + "/history")).path("evidence")) {
            ids.add(one.path("id").asText());
        }
        return ids;
    }

    static JsonNode body(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
