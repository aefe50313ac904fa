package org.inclusion.messages;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks services. The whole answer comes within a time, however slowly its bytes follow each other, and no more than a
 * length of it is read; no redirect is followed. Thread-safe.
 */
final class ServiceClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** A letter is lent for so long that another server would send it after half a minute. */
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final Duration patience;
    private final HttpClient client;

    /**
     * An answer.
     *
     * @param body what came, no longer than was asked for
     */
    @SuppressWarnings("ArrayRecordComponent") // It is read once, and compared with nothing.
    record Answer(int status, byte[] body) {}

    ServiceClient() {
        this(ANSWER);
    }

    ServiceClient(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(Redirect.NEVER)
                .build();
    }

    /**
     * Sends a request.
     *
     * @param longest in bytes; what comes after is not read
     * @throws HttpTimeoutException if the whole answer was not there in time
     * @throws IOException if there is none
     */
    Answer send(HttpRequest.Builder building, int longest) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(building.build(), answered -> new LimitedBody(longest));
        try {
            HttpResponse<byte[]> answer = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.body());
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
