package org.inclusion.samples.services;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A plain client, which knows nothing of the stand-ins. It follows no redirect. */
public final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Client() {}

    public static HttpResponse<String> get(String address, String... headers) {
        return send(request(address, headers).GET());
    }

    public static HttpResponse<String> send(String method, String address, String body, String... headers) {
        return send(request(address, headers).method(method, BodyPublishers.ofString(body)));
    }

    public static HttpResponse<String> post(String address, Map<String, String> form, String... headers) {
        return send(request(address, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    public static String encoded(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> URLEncoder.encode(pair.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public static HttpRequest.Builder request(String address, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return trying(request);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static HttpResponse<String> trying(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The rule that a stand-in says was broken; empty if none was. */
    public static String refusal(HttpResponse<?> answer) {
        return answer.headers().firstValue(Loopback.REFUSAL).orElse("");
    }
}
