package org.inclusion.lti.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.inclusion.completion.CompletionGateway.Result;
import org.inclusion.lti.service.PatientClient.Answer;

/**
 * Sends requests to a platform's services. A call lasts five seconds at most, an answer has a greatest length, and no
 * redirect is followed. Thread-safe.
 */
public final class ServiceCalls {

    /** Six calls at most tell one completion: all of them end within the half minute that a letter may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** In bytes. */
    private static final int LONGEST = 1 << 17;

    /** In bytes: of a part of a list of many people, some of whose platforms tell more of each than we ask for. */
    private static final int LONGEST_PART = 1 << 21;

    /**
     * One part of a list (RFC 8288).
     *
     * @param body what the platform says; a missing node where that is no JSON
     * @param next where the next part is, as the platform names it; empty at the end
     */
    public record Part(JsonNode body, Optional<URI> next) {}

    /** What is over soon: a platform that asks for time, or is tired. */
    private static final Set<Integer> SOON = Set.of(408, 425, 429);

    private static final Set<Integer> GONE = Set.of(404, 410);

    private static final int UNKNOWN_TOKEN = 401;

    /** Something newer is there already. */
    private static final int CONFLICT = 409;

    /** An address of a Link header, with its parameters. */
    private static final Pattern LINK = Pattern.compile("<([^>]{1,4000})>([^,<]*)");

    private static final Pattern NEXT = Pattern.compile("(?i);\\s*rel\\s*=\\s*\"?(?:[^\";]*\\s)?next(?:\\s|\"|;|$)");

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final PatientClient client = new PatientClient(PATIENCE);

    /**
     * Sends a request.
     *
     * @return the JSON of the answer; a missing node where it has none
     * @throws ServiceFailure if the platform did not do what was asked
     */
    public JsonNode send(HttpRequest.Builder building) {
        return send(building, LONGEST).body();
    }

    /**
     * Asks for one part of a list.
     *
     * @throws ServiceFailure if the platform did not answer it
     */
    public Part part(HttpRequest.Builder building) {
        return send(building, LONGEST_PART);
    }

    private Part send(HttpRequest.Builder building, int longest) {
        HttpRequest request = building.copy().build();
        String where = request.method() + " " + request.uri().getHost();
        try {
            Answer answer = client.send(building, longest);
            requireDone(answer.status(), where);
            if (answer.body().length > longest) {
                throw new ServiceFailure(Result.REFUSED, where + " answered more than " + longest + " bytes");
            }
            return new Part(parsed(answer.body()), next(request.uri(), answer.headers()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new ServiceFailure(Result.LATER, where + " cannot be reached");
        } catch (IOException e) {
            throw new ServiceFailure(
                    Result.UNKNOWN, where + " did not answer: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceFailure(Result.UNKNOWN, where + " was interrupted");
        }
    }

    private static Optional<URI> next(URI asked, HttpHeaders headers) {
        return headers.allValues("Link").stream()
                .flatMap(value -> LINK.matcher(value).results())
                .filter(link -> NEXT.matcher(link.group(2)).find())
                .map(link -> resolved(asked, link.group(1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<URI> resolved(URI asked, String link) {
        try {
            return Optional.of(asked.resolve(link.strip()));
        } catch (IllegalArgumentException misshapen) {
            return Optional.empty();
        }
    }

    private static void requireDone(int status, String where) {
        if (status / 100 == 2 || status == CONFLICT) {
            return;
        }
        if (GONE.contains(status)) {
            throw ServiceFailure.gone(where + " answered " + status);
        }
        boolean isForGood = status / 100 == 4 && !SOON.contains(status) && status != UNKNOWN_TOKEN;
        throw new ServiceFailure(isForGood ? Result.REFUSED : Result.LATER, where + " answered " + status);
    }

    private static JsonNode parsed(byte[] bytes) {
        try {
            JsonNode read = JSON.readTree(bytes);
            return read == null ? MissingNode.getInstance() : read;
        } catch (IOException noJson) {
            // A platform may answer a score with a word.
            return MissingNode.getInstance();
        }
    }
}
