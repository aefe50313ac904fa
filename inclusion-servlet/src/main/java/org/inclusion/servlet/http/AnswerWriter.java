package org.inclusion.servlet.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** Writes an answer to a response: all headers, and then the body, at once or while it is made. */
public final class AnswerWriter {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private AnswerWriter() {}

    /**
     * The body of an answer, as it will be sent.
     *
     * @throws IllegalStateException if the body cannot be written as JSON
     */
    public static byte[] bytes(Answer answer) {
        if (answer.body() instanceof byte[] bytes) {
            return bytes;
        }
        try {
            return JSON.writeValueAsBytes(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }

    /**
     * Writes an answer, or 304 without a body where the caller already has this answer.
     *
     * @param body the bytes of the answer, from {@link #bytes}
     * @throws IOException if the caller is gone
     */
    public static void write(
            Answer answer, byte[] body, Locale language, HttpServletRequest in, HttpServletResponse out)
            throws IOException {
        writeHead(answer, language, in, out);
        if (answer.caching().isTagged()) {
            String tag = EntityTag.of(body);
            out.setHeader("ETag", tag);
            if (EntityTag.isKnown(in, tag)) {
                out.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        out.setStatus(answer.status());
        // JSON is UTF-8 and has no charset parameter (RFC 8259 §11).
        out.setContentType(answer.mediaType());
        out.setContentLength(body.length);
        if (!in.getMethod().equals("HEAD")) {
            out.getOutputStream().write(body);
        }
    }

    /**
     * Writes an answer whose body is made while it is sent.
     *
     * @throws IOException if the caller is gone
     */
    public static void stream(
            Answer answer, StreamedBody body, Locale language, HttpServletRequest in, HttpServletResponse out)
            throws IOException {
        writeHead(answer, language, in, out);
        out.setStatus(answer.status());
        out.setContentType(answer.mediaType());
        if (!in.getMethod().equals("HEAD")) {
            body.writeTo(out.getOutputStream());
        }
    }

    /**
     * Begins an answer that is held open and written bit by bit.
     *
     * @throws IOException if the caller is gone
     */
    public static void hold(
            Answer answer, HeldBody body, Locale language, HttpServletRequest in, HttpServletResponse out)
            throws IOException {
        writeHead(answer, language, in, out);
        out.setStatus(answer.status());
        out.setContentType(answer.mediaType());
        if (!in.getMethod().equals("HEAD")) {
            body.hold(in, out);
        }
    }

    private static void writeHead(Answer answer, Locale language, HttpServletRequest in, HttpServletResponse out) {
        out.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        out.setHeader("X-Content-Type-Options", "nosniff");
        out.setHeader("Referrer-Policy", "no-referrer");
        out.setHeader("Cache-Control", answer.caching().header());
        out.setHeader("Content-Language", language.toLanguageTag());
        out.addHeader("Vary", "Accept-Language");
        if (BodyBytes.isLeftUnread(in) && in.getProtocol().startsWith("HTTP/1")) {
            // The container ends this connection. A client that is not told so may send its next request into the end.
            out.setHeader("Connection", "close");
        }
        answer.headers().forEach(out::setHeader);
    }
}
