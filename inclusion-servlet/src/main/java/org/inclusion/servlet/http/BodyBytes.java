package org.inclusion.servlet.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.InterruptedByTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Reads the bytes of a body, up to a number of bytes and within a total time, however steadily they come. What has come
 * with the head of the request is read first, which waits for nothing; only a body that is not whole then is waited
 * for. The time is checked after each read. How long one read may wait is for the container to say. Every refusal is a
 * {@link ProblemException}. Thread-safe.
 */
final class BodyBytes {

    private static final int AT_ONCE = 8192;

    /** The attribute of a request whose body was read to its end. */
    private static final String READ = BodyBytes.class.getName() + ".read";

    private final int limit;
    private final long nanos;

    /** Reads what is not there yet. */
    interface Reading {
        void read() throws IOException;
    }

    /** What is done around reading that waits for bytes. It may refuse, and then nothing more is read. */
    interface Waiting {
        void during(Reading reading) throws IOException;
    }

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

    /** A reader with the limit of this one and another time, if it is shorter. */
    BodyBytes within(Duration time) {
        return new BodyBytes(limit, Duration.ofNanos(Math.min(nanos, time.toNanos())));
    }

    /** Reads a whole body. Where it refuses one, the rest is not read, and the container ends the connection. */
    byte[] read(HttpServletRequest request, Waiting waiting) {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        long began = System.nanoTime();
        try {
            ServletInputStream in = request.getInputStream();
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            if (isThere(request.getContentLengthLong(), in, body)) {
                request.setAttribute(READ, true);
            } else {
                waiting.during(() -> {
                    readRest(in, body, began);
                    request.setAttribute(READ, true);
                });
            }
            return body.toByteArray();
        } catch (IOException e) {
            // Tomcat has its own error page ready, which would print this exception to the caller.
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            throw isOver(began) || isTimeout(e) ? tooSlow() : new ProblemException(Problem.of(400, "body-cut-off"));
        }
    }

    /** Whether a request has a body that was not read to its end. */
    static boolean isLeftUnread(HttpServletRequest request) {
        return hasBody(request) && request.getAttribute(READ) == null;
    }

    static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /**
     * Reads what has come already, and says whether that is all. A body in chunks is not asked: its reader may wait for
     * the end of a chunk's head although bytes are there. A whole body is read to its end, which waits for nothing:
     * Undertow closes the connection of a request whose end nobody has read.
     */
    private static boolean isThere(long length, ServletInputStream in, ByteArrayOutputStream body) throws IOException {
        byte[] some = new byte[AT_ONCE];
        while (body.size() < length && in.available() > 0) {
            int count = in.read(some, 0, (int) Math.min(some.length, length - body.size()));
            if (count < 0) {
                break;
            }
            body.write(some, 0, count);
        }
        return body.size() == length && in.read() < 0;
    }

    private void readRest(ServletInputStream in, ByteArrayOutputStream body, long began) throws IOException {
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
    }

    /** Whether the container waited for the next byte as long as it waits: each says so in another way. */
    private static boolean isTimeout(Throwable failure) {
        return failure instanceof SocketTimeoutException
                || failure instanceof TimeoutException
                || failure instanceof InterruptedByTimeoutException
                || (failure.getCause() != null && failure.getCause() != failure && isTimeout(failure.getCause()));
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
