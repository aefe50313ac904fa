package org.inclusion.containers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The browser of one person, at one of the library's addresses. */
record Caller(String address, @Nullable Person who) {

    /** The beginning of the names of its own threads, which come and go with the requests. */
    static final String THREADS = "HttpClient-";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The reply to a request. */
    record Reply(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return JsonMapper.builder().build().readTree(body());
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + body(), e);
            }
        }

        /** The code of a problem document. */
        String problem() {
            return json().path("type").asText().replace("urn:inclusion:problem:", "");
        }
    }

    Reply get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Reply head(String path, String... headers) {
        return send("HEAD", path, BodyPublishers.noBody(), headers);
    }

    /** Posts as the pages do. Single quotes in the body stand for double ones. */
    Reply post(String path, String json, String... headers) {
        return post(path, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply post(String path, byte[] body, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "X-Inclusion";
        all[1] = "1";
        all[2] = "Content-Type";
        all[3] = "application/json";
        return send("POST", path, BodyPublishers.ofByteArray(body), all);
    }

    Reply send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (who != null) {
            request.header("Authorization", who.authorization());
        }
        try {
            return new Reply(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
