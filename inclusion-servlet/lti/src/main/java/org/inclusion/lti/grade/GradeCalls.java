package org.inclusion.lti.grade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.inclusion.completion.CompletionGateway.Result;

/** Asks a platform's services, with patience and length that have an end, and follows no redirect. Thread-safe. */
final class GradeCalls {

    /** Four calls at the most tell one completion: all of them end within the half minute that a letter may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** In bytes. */
    private static final int LONGEST = 1 << 17;

    /** What is over soon: a platform that asks for time, or is tired. */
    private static final Set<Integer> SOON = Set.of(408, 425, 429);

    private static final int UNKNOWN_TOKEN = 401;

    /** Something newer is there already. */
    private static final int CONFLICT = 409;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(Redirect.NEVER)
            .build();

    /**
     * Sends a request.
     *
     * @return the JSON of the answer; a missing node where it has none
     * @throws GradeFailure if the platform did not do what was asked
     */
    JsonNode send(HttpRequest.Builder building) {
        HttpRequest request = building.timeout(PATIENCE).build();
        String where = request.method() + " " + request.uri().getHost();
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(LONGEST + 1);
                requireDone(answer.statusCode(), where);
                if (bytes.length > LONGEST) {
                    throw new GradeFailure(Result.REFUSED, where + " answered more than " + LONGEST + " bytes");
                }
                return parsed(bytes);
            }
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new GradeFailure(Result.LATER, where + " cannot be reached");
        } catch (IOException e) {
            throw new GradeFailure(
                    Result.UNKNOWN, where + " did not answer: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GradeFailure(Result.UNKNOWN, where + " was interrupted");
        }
    }

    private static void requireDone(int status, String where) {
        if (status / 100 == 2 || status == CONFLICT) {
            return;
        }
        boolean isForGood = status / 100 == 4 && !SOON.contains(status) && status != UNKNOWN_TOKEN;
        throw new GradeFailure(isForGood ? Result.REFUSED : Result.LATER, where + " answered " + status);
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
