package org.inclusion.test.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.inclusion.access.Actor;

/**
 * A person who asks a running server, as a page in that person's browser does. Answers are given as they are: a refusal
 * is an answer too. Immutable and thread-safe.
 *
 * <pre>{@code
 * HttpActor odette = HttpActor.at(URI.create("http://127.0.0.1:8080/inclusion/")).as(library.learner("odette"));
 * HttpAnswer path = odette.post("api/learners/me/enrolments", "{\"path\": \"premiers-pas\"}");
 * }</pre>
 */
public final class HttpActor {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A server that has not answered by then does not. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI mount;
    private final Map<String, String> headers;

    private HttpActor(URI mount, Map<String, String> headers) {
        this.mount = mount;
        this.headers = headers;
    }

    /**
     * Somebody who is not signed in.
     *
     * @param mount where the library is mounted, with or without a slash at the end
     * @return a person without headers of their own
     */
    public static HttpActor at(URI mount) {
        String address = mount.toString();
        return new HttpActor(URI.create(address.endsWith("/") ? address : address + "/"), Map.of());
    }

    /**
     * This person as somebody whom {@link TestActors} knows.
     *
     * @param actor the person
     * @return a person who is signed in
     */
    public HttpActor as(Actor actor) {
        return with(TestActors.HEADER, actor.id());
    }

    /**
     * This person, with a header in every request: the host's own sign-in, a token against CSRF, a language.
     *
     * @param header the name
     * @param value the value, in the place of an earlier one
     * @return another person
     */
    public HttpActor with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpActor(mount, more);
    }

    /**
     * Asks for an address.
     *
     * @param address below the mount, without a slash at the beginning: {@code api/me}
     * @return the answer
     * @throws UncheckedIOException if no server answers within half a minute
     */
    public HttpAnswer get(String address) {
        return send(HttpRequest.newBuilder(mount.resolve(address)).GET());
    }

    /**
     * Sends a body to an address, with the header {@code X-Inclusion} that every change needs.
     *
     * @param address below the mount, without a slash at the beginning
     * @param json the body; empty where the address takes none
     * @return the answer
     * @throws UncheckedIOException if no server answers within half a minute
     */
    public HttpAnswer post(String address, String json) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(mount.resolve(address)).header("X-Inclusion", "1");
        return json.isEmpty()
                ? send(request.POST(BodyPublishers.noBody()))
                : send(request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private HttpAnswer send(HttpRequest.Builder request) {
        headers.forEach(request::setHeader);
        request.timeout(PATIENCE);
        try {
            return HttpAnswer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a server was to answer", e);
        }
    }
}
