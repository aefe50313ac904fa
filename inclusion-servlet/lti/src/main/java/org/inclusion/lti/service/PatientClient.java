package org.inclusion.lti.service;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks other servers. The whole answer comes within a time, however slowly its bytes follow each other, and no more
 * than a length of it is read; no redirect is followed. Thread-safe.
 */
public final class PatientClient {

    /** A connection that is not made in time is told as such. */
    private static final Duration MARGIN = Duration.ofMillis(250);

    private final Duration patience;
    private final HttpClient client;

    /**
     * An answer.
     *
     * @param body what came; one byte longer than was asked for where more would have come
     */
    @SuppressWarnings("ArrayRecordComponent") // It is read once, and compared with nothing.
    public record Answer(int status, HttpHeaders headers, byte[] body) {}

    /** A client that waits so long for a whole answer. */
    public PatientClient(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(Redirect.NEVER)
                .build();
    }

    /**
     * Sends a request.
     *
     * @param longest in bytes
     * @throws HttpTimeoutException if the whole answer was not there in time
     * @throws IOException if there is none
     */
    public Answer send(HttpRequest.Builder building, int longest) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(building.timeout(patience).build(), answered -> new LimitedBody(longest));
        try {
            HttpResponse<byte[]> answer = coming.get(patience.plus(MARGIN).toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (TimeoutException tooLate) {
            throw new HttpTimeoutException("no whole answer within " + patience);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException known) {
                throw known;
            }
            throw new IOException(failed.getCause());
        } finally {
            // The rest of a slow answer is not waited for; a whole one is not changed by it.
            coming.cancel(true);
        }
    }
}
