package org.inclusion.samples.services.rdv;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.inclusion.samples.services.Hmac;

/** A delivery to a webhook. It waits until a test sends it: late, twice, after a later one, or wrong. */
@SuppressWarnings("ArrayRecordComponent") // It is read once, and compared with nothing.
public record Delivery(URI target, byte[] secret, byte[] body) {

    /** How a delivery goes out. */
    public enum Manner {
        /** As {@link AppointmentRule#SIGNATURE} says. */
        RIGHT,
        /** Signed with another secret. */
        WRONG_SIGNATURE,
        /** With a right signature, of a body that was changed on the way. */
        CHANGED_BODY,
        /** Without a signature. */
        NO_SIGNATURE,
        /** Signed right, with what is no hexadecimal digit after it. */
        LONGER_SIGNATURE,
        /** Signed right, and of twenty million bytes. */
        HUGE,
        /** Signed right, and no JSON. */
        NO_JSON
    }

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();

    /**
     * Posts it.
     *
     * @return the status of the answer
     */
    public int send(Manner manner) throws IOException, InterruptedException {
        byte[] sent = switch (manner) {
            case HUGE -> padded(20_000_000);
            case NO_JSON -> "<html>".getBytes(StandardCharsets.UTF_8);
            case RIGHT, WRONG_SIGNATURE, CHANGED_BODY, NO_SIGNATURE, LONGER_SIGNATURE -> body;
        };
        String signature =
                HexFormat.of().formatHex(Hmac.of(manner == Manner.WRONG_SIGNATURE ? new byte[32] : secret, sent));
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(manner == Manner.CHANGED_BODY ? padded(body.length + 1) : sent));
        if (manner != Manner.NO_SIGNATURE) {
            request.header("X-Lapin-Signature", manner == Manner.LONGER_SIGNATURE ? signature + "zz" : signature);
        }
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    /** JSON of equal meaning, with spaces at its end. */
    private byte[] padded(int length) {
        byte[] padded = new byte[length];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(body, 0, padded, 0, body.length);
        return padded;
    }
}
