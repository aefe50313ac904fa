package org.inclusion.lti.service;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.inclusion.lti.service.PatientClient.Answer;

/**
 * Reads the key sets of platforms: a whole set within five seconds, however slowly its bytes follow each other, of 128
 * KiB at most, and from no other address than the registration's. Thread-safe.
 */
public final class KeySets implements ResourceRetriever {

    /** A launch waits for this. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** In bytes. */
    private static final int LONGEST = 1 << 17;

    private static final int OK = 200;

    private final PatientClient client = new PatientClient(PATIENCE);

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        HttpRequest.Builder question = HttpRequest.newBuilder(URI.create(address.toString()))
                .header("Accept", "application/json, application/jwk-set+json")
                .GET();
        try {
            Answer answer = client.send(question, LONGEST);
            if (answer.status() != OK) {
                throw new IOException(address.getHost() + " answered " + answer.status());
            }
            if (answer.body().length > LONGEST) {
                throw new IOException(address.getHost() + " answered with more than " + LONGEST + " bytes");
            }
            return new Resource(
                    new String(answer.body(), StandardCharsets.UTF_8),
                    answer.headers().firstValue("Content-Type").orElse(null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while " + address.getHost() + " was asked for its keys");
        }
    }
}
