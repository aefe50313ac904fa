package org.inclusion.samples.intranet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: cookies, forms, and the requests that the pages send. */
final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** An answer of the API. */
    record Reply(int status, JsonNode body) {}

    Visitor(String address) {
        this.address = address;
    }

    /** Somebody who signed in. */
    static Visitor signedIn(String address, String login) {
        Visitor visitor = new Visitor(address);
        visitor.signIn(login, "valbonne");
        return visitor;
    }

    HttpResponse<String> signIn(String login, String password) {
        return form("/connexion", Map.of("token", token("/connexion"), "login", login, "password", password));
    }

    /** The token in the forms of a page. */
    String token(String page) {
        Matcher matcher = TOKEN.matcher(page(page).body());
        if (!matcher.find()) {
            throw new AssertionError(page + " has no form with a token");
        }
        return matcher.group(1);
    }

    HttpResponse<String> page(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    Reply get(String path) {
        return reply(send(request("/inclusion/api/" + path).GET()));
    }

    Reply post(String path, Object body) {
        return reply(send(request("/inclusion/api/" + path)
                .header("Content-Type", "application/json")
                .header("X-Inclusion", "1")
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString()))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Reply reply(HttpResponse<String> response) {
        try {
            String body = response.body();
            return new Reply(response.statusCode(), body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
