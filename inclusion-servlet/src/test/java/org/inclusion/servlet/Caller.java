package org.inclusion.servlet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** The browser of one person. */
final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Host host;
    private final Contract contract;
    private final String who;

    Caller(Host host, Contract contract, String who) {
        this.host = host;
        this.contract = contract;
        this.who = who;
    }

    Reply get(String path, String... headers) {
        return send(path, headers, request -> request.GET());
    }

    Reply head(String path, String... headers) {
        return send(path, headers, request -> request.method("HEAD", BodyPublishers.noBody()));
    }

    /** Posts as the pages do. Single quotes in the body stand for double ones. */
    Reply post(String path, String json, String... headers) {
        String body = json.replace('\'', '"');
        Reply reply = send(
                path,
                headers,
                request -> request.header("X-Inclusion", "1")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
        if (reply.status() < 300) {
            contract.checkTaken(path.replaceFirst("\\?.*", ""), body);
        }
        return reply;
    }

    interface Shape {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }

    Reply send(String path, Shape shape) {
        return send(path, new String[0], shape);
    }

    private Reply send(String path, String[] headers, Shape shape) {
        HttpRequest.Builder request = HttpRequest.newBuilder(host.at(path)).header("X-Test-User", who);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpRequest built = shape.of(request).build();
            Reply reply = new Reply(HTTP.send(built, BodyHandlers.ofString()));
            contract.check(built.method(), path.replaceFirst("\\?.*", ""), reply);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
