package org.inclusion.servlet.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Reads the bytes of a body, up to a number of bytes and within a total time, however steadily they come. The time is checked
 * after each read. How long one read may wait is for the container to say. Every refusal is a {@link ProblemException}.
 * Thread-safe.
 */
final class BodyBytes {

    private static final int AT_ONCE = 8192;

    /** The attribute of a request whose body was read to its end. */
    private static final String READ = BodyBytes.class.getName() + ".read";

    private final int limit;
    private final long nanos;

    /**
     * A reader.
     *
     * @param limit the longest body, in bytes
     * @param time the total time of a body
     */
    BodyBytes(int limit, Duration time) {
        this.limit = limit;
        this.nanos = time.toNanos();
    }

    /** Reads a whole body. Where it refuses one, the rest is not read, and the container ends the connection. */
    byte[] read(HttpServletRequest request) {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        long began = System.nanoTime();
        try {
            byte[] body = read(request.getInputStream(), began);
            request.setAttribute(READ, true);
            return body;
        } catch (IOException e) {
            // Tomcat has its own error page ready, which would print this exception to the caller.
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            throw isOver(began) ? tooSlow() : new ProblemException(Problem.of(400, "body-cut-off"));
        }
    }

    /** Whether a request has a body that was not read to its end. */
    static boolean isLeftUnread(HttpServletRequest request) {
        return hasBody(request) && request.getAttribute(READ) == null;
    }

    static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private byte[] read(InputStream in, long began) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] some = new byte[AT_ONCE];
        for (int count = in.read(some); count >= 0; count = in.read(some)) {
            body.write(some, 0, count);
            if (body.size() > limit) {
                throw tooLarge();
            }
            if (isOver(began)) {
                throw tooSlow();
            }
        }
        return body.toByteArray();
    }

    private boolean isOver(long began) {
        return System.nanoTime() - began > nanos;
    }

    private static ProblemException tooLarge() {
        return new ProblemException(Problem.of(413, "body-too-large"));
    }

    private static ProblemException tooSlow() {
        return new ProblemException(Problem.of(408, "body-too-slow"));
    }
}
