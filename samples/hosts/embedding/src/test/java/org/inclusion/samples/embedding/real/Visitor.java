package org.inclusion.samples.embedding.real;

import static org.hamcrest.MatcherAssert.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A browser of somebody who signed in at a portal.
 *
 * @param root the address of the portal, without a slash at its end
 */
record Visitor(URI root, HttpClient client) {

    private static final Pattern LOGIN_TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final Pattern PAGE_TOKEN = Pattern.compile("content=\"X-CSRF-TOKEN: ([^\"]+)\"");

    static URI root(ConfigurableApplicationContext host, String contextPath) {
        return URI.create(
                "http://127.0.0.1:" + host.getEnvironment().getRequiredProperty("local.server.port") + contextPath);
    }

    static Visitor signedIn(URI root, String login) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(
                root,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build());
        String token = token(LOGIN_TOKEN, visitor.get("/login").body());
        String form =
                "username=" + login + "&password=bonjour&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        visitor.client.send(
                HttpRequest.newBuilder(visitor.address("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        return visitor;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    /** Through a proxy that takes a prefix off the address. */
    HttpResponse<String> getBehind(String prefix, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("X-Forwarded-Prefix", prefix)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    int enrols() throws IOException, InterruptedException {
        String token = token(PAGE_TOKEN, get("/formation").body());
        HttpRequest request = HttpRequest.newBuilder(address("/inclusion/api/learners/me/enrolments"))
                .header("Content-Type", "application/json")
                .header("X-Inclusion", "1")
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString("{\"path\": \"premiers-pas\"}"))
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }

    private URI address(String path) {
        return URI.create(root + path);
    }

    private static String token(Pattern place, String page) {
        Matcher found = place.matcher(page);
        assertThat(page, found.find());
        return found.group(1);
    }
}
