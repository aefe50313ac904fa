package org.inclusion.server;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Reads the body of a request that brings a token. The body has a total time, however steadily its bytes come. */
final class TokenBody {

    /** A token fits into a few packets. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private TokenBody() {}

    /**
     * Reads a token.
     *
     * @return the token, or its beginning, which is longer than a token may be; empty if the body did not come, or not in time
     */
    static Optional<String> read(HttpServletRequest request) {
        try {
            return read(request.getInputStream());
        } catch (IOException e) {
            // No byte came for too long, or the connection is gone. Tomcat would print this exception to the caller.
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            return Optional.empty();
        }
    }

    private static Optional<String> read(InputStream in) throws IOException {
        long began = System.nanoTime();
        ByteArrayOutputStream token = new ByteArrayOutputStream();
        byte[] some = new byte[TokenVerifier.LONGEST_TOKEN + 1];
        while (token.size() <= TokenVerifier.LONGEST_TOKEN) {
            int count = in.read(some);
            if (count < 0) {
                break;
            }
            token.write(some, 0, count);
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                return Optional.empty();
            }
        }
        return Optional.of(token.toString(StandardCharsets.ISO_8859_1).strip());
    }
}
