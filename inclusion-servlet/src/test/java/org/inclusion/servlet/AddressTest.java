package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.inclusion.Ccas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses work below any context path and behind any proxy; every other address is refused. */
class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api",
                "api/",
                "api/me/",
                "API/me",
                "api/me/more",
                "api/paths/premiers-pas/steps",
                "api/paths/a%20b",
                "api/paths/%C3%A9",
                "api/learners/185017512345678/profile",
                "api/learners/1-85-01-75-123-456-78/profile",
                "favicon.ico",
                "ui/../api/nowhere"
            })
    void elsewhereThereIsNothing(String path) {
        try (Town town = new Town()) {
            Reply reply = town.as("fatima").get(path);

            assertThat(reply.status(), equalTo(404));
            assertThat(reply.problem(), equalTo("no-such-address"));
            assertThat(reply.body(), not(containsString("185017512345678")));
        }
    }

    @Test
    void anotherMethodIsToldWhichOnesThereAre() {
        try (Town town = new Town()) {
            Caller fatima = town.as("fatima");
            for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "FROBNICATE"}) {
                Reply reply = fatima.send("api/me", request -> request.method(method, BodyPublishers.noBody()));
                assertThat(method, reply.status(), equalTo(405));
                assertThat(reply.header("Allow"), equalTo("GET, HEAD"));
                assertThat(reply.problem(), equalTo("method"));
            }
            assertThat(fatima.get("api/evidence").header("Allow"), equalTo("POST"));
        }
    }

    @Test
    void headTellsTheSameAsGet() {
        try (Town town = new Town()) {
            Caller fatima = town.as("fatima");
            for (String path : new String[] {"api/me", "api/paths", "api/learners/me/profile", "openapi.json"}) {
                Reply head = fatima.head(path);
                Reply get = fatima.get(path);
                assertThat(head.status(), equalTo(200));
                assertThat(head.body(), equalTo(""));
                for (String header : new String[] {"Content-Length", "Content-Type", "ETag", "Cache-Control"}) {
                    assertThat(path + " " + header, head.header(header), equalTo(get.header(header)));
                }
            }
            assertThat(fatima.head("api/nowhere").status(), equalTo(404));
        }
    }

    @Test
    void aContextPathAndAnotherMappingChangeNothing() {
        try (Ccas ccas = new Ccas();
                Host host = new Host(
                        "/portail",
                        context -> InclusionServlet.mount(context, "/inclusion/*", ccas.inclusion, Town.resolver()),
                        (tomcat, context) -> {})) {
            Caller fatima = new Caller(host, new Contract(), "fatima");

            Reply created = fatima.post("api/learners/me/wishes", Town.wish());
            assertThat(created.status(), equalTo(201));
            URI address = host.at("api/learners/me/wishes").resolve(created.header("Location"));
            assertThat(address, equalTo(host.at("api/learners/me/wish")));
            assertThat(address.getPath(), equalTo("/portail/inclusion/api/learners/me/wish"));
        }
    }

    @Test
    void behindAProxyThatAddsAPrefixTheAddressesHold() throws IOException, InterruptedException {
        try (Town town = new Town()) {
            HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            HttpClient http = HttpClient.newHttpClient();
            proxy.createContext("/public/prefix/", exchange -> {
                String path = exchange.getRequestURI().getPath().substring("/public/prefix/".length());
                try {
                    HttpResponse<byte[]> behind = http.send(
                            HttpRequest.newBuilder(town.host.at(path))
                                    .header("X-Test-User", "fatima")
                                    .header("X-Inclusion", "1")
                                    .header("Content-Type", "application/json")
                                    .method(
                                            exchange.getRequestMethod(),
                                            BodyPublishers.ofByteArray(
                                                    exchange.getRequestBody().readAllBytes()))
                                    .build(),
                            BodyHandlers.ofByteArray());
                    behind.headers()
                            .firstValue("Location")
                            .ifPresent(to -> exchange.getResponseHeaders().set("Location", to));
                    exchange.sendResponseHeaders(behind.statusCode(), behind.body().length);
                    exchange.getResponseBody().write(behind.body());
                } catch (InterruptedException e) {
                    throw new IOException(e);
                } finally {
                    exchange.close();
                }
            });
            proxy.start();
            try {
                URI begin = URI.create("http://127.0.0.1:" + proxy.getAddress().getPort()
                        + "/public/prefix/api/learners/me/assessments");
                HttpResponse<String> created = http.send(
                        HttpRequest.newBuilder(begin)
                                .POST(BodyPublishers.ofString("{\"id\":\"a1\",\"mode\":\"FULL\",\"told\":\"SCREEN\"}"))
                                .build(),
                        BodyHandlers.ofString());
                URI address =
                        begin.resolve(created.headers().firstValue("Location").orElseThrow());
                HttpResponse<String> followed =
                        http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

                assertThat(followed.statusCode(), equalTo(200));
                assertThat(followed.body(), equalTo(created.body()));
            } finally {
                proxy.stop(0);
            }
        }
    }
}
