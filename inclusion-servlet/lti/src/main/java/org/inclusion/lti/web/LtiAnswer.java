package org.inclusion.lti.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.inclusion.servlet.http.Gzip;
import org.jspecify.annotations.Nullable;

/**
 * The response to a request, before it is written.
 *
 * @param status the HTTP status
 * @param mediaType the media type of the body
 * @param body the body
 * @param headers further headers; they replace the usual ones
 */
@SuppressWarnings("ArrayRecordComponent") // It is written once, and compared with nothing.
public record LtiAnswer(int status, String mediaType, byte[] body, Map<String, String> headers) {

    static final ObjectMapper JSON = JsonMapper.builder().build();

    /** A page or a file that nobody frames, and nobody keeps. */
    private static final Map<String, String> USUAL = Map.of(
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store");

    static LtiAnswer json(int status, Object body) {
        return new LtiAnswer(status, "application/json", bytes(body), Map.of());
    }

    static LtiAnswer problem(int status, String code, String title, String detail) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:inclusion:problem:" + code);
        document.put("title", title);
        document.put("status", status);
        document.put("detail", detail);
        return new LtiAnswer(status, "application/problem+json", bytes(document), Map.of());
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }

    /** Writes the answer. */
    public void write(HttpServletRequest in, HttpServletResponse out) throws IOException {
        USUAL.forEach(out::setHeader);
        headers.forEach(out::setHeader);
        out.setStatus(status);
        out.setContentType(mediaType);
        byte[] sent = isPage() ? zipped(in, out) : body;
        out.setContentLength(sent.length);
        if (!in.getMethod().equals("HEAD")) {
            out.getOutputStream().write(sent);
        }
    }

    private boolean isPage() {
        return mediaType.startsWith("text/html");
    }

    /**
     * A page shows each of its secrets once, so that nobody learns one by asking for it again and again and weighing
     * the answers.
     */
    private byte[] zipped(HttpServletRequest in, HttpServletResponse out) {
        out.setHeader("Vary", "Accept-Encoding");
        if (!accepts("gzip", in.getHeader("Accept-Encoding"))) {
            return body;
        }
        out.setHeader("Content-Encoding", "gzip");
        return Gzip.of(body);
    }

    /**
     * Whether a browser takes a body that is compressed so.
     *
     * @param coding the name of a coding, such as {@code gzip}
     * @param accepted what the browser says in {@code Accept-Encoding}; null where it says nothing
     */
    static boolean accepts(String coding, @Nullable String accepted) {
        return accepted != null
                && Arrays.stream(accepted.split(",", -1))
                        .map(one -> one.replace(" ", ""))
                        .anyMatch(one ->
                                one.equals(coding) || (one.startsWith(coding + ";q=") && !one.matches(".*=0(\\.0*)?")));
    }
}
