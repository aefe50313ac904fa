package org.inclusion.servlet.http;

import java.util.HashMap;
import java.util.Map;

/**
 * The response to a request, before it is written.
 *
 * @param status the HTTP status
 * @param mediaType the media type of the body
 * @param body the body: bytes are written as they are, a {@link StreamedBody} while it is made, a
 *     {@link HeldBody} bit by bit, any other object becomes JSON
 * @param caching what caches may do with the answer
 * @param headers further headers
 */
public record Answer(int status, String mediaType, Object body, Caching caching, Map<String, String> headers) {

    private static final String JSON = "application/json";

    private static final String PROBLEM = "application/problem+json";

    /** An answer about people, true at this moment only: nothing keeps it. */
    public static Answer of(Object body) {
        return new Answer(200, JSON, body, Caching.NEVER, Map.of());
    }

    /** An answer about people with an entity tag, so that a page may ask whether what it shows still holds. */
    public static Answer revisable(Object body) {
        return new Answer(200, JSON, body, Caching.TAGGED, Map.of());
    }

    /**
     * An answer about nobody, made from the packs, with an entity tag; compressed where the caller accepts that. An
     * answer about people is not compressed: the length of a compressed answer tells what it says twice.
     */
    public static Answer taught(Object body, Exchange exchange) {
        Map<String, String> varied = Map.of("Vary", "Accept-Language, Accept-Encoding");
        Answer plain = new Answer(200, JSON, body, Caching.TAGGED, varied);
        if (!exchange.acceptsGzip()) {
            return plain;
        }
        Map<String, String> zipped = new HashMap<>(varied);
        zipped.put("Content-Encoding", "gzip");
        return new Answer(200, JSON, Gzip.of(AnswerWriter.bytes(plain)), Caching.TAGGED, zipped);
    }

    /**
     * A JSON document about people, to be kept by the caller as a file, and made while it is sent.
     *
     * @param fileName says nothing about anybody: letters, digits, {@code -} and {@code .}
     */
    public static Answer file(String fileName, StreamedBody body) {
        return file(JSON, fileName, body);
    }

    /**
     * A document about people, to be kept by the caller as a file, and made while it is sent.
     *
     * @param fileName says nothing about anybody: letters, digits, {@code -} and {@code .}
     */
    public static Answer file(String mediaType, String fileName, StreamedBody body) {
        return new Answer(
                200,
                mediaType,
                body,
                Caching.NEVER,
                Map.of("Content-Disposition", "attachment; filename=\"" + fileName + "\""));
    }

    /**
     * Events about people, as they come: the answer is held open. Proxies that ask for it are told not to hold
     * events back.
     */
    public static Answer events(HeldBody body) {
        return new Answer(200, "text/event-stream", body, Caching.NEVER, Map.of("X-Accel-Buffering", "no"));
    }

    /**
     * A document about people, to be kept by the caller as a file.
     *
     * @param fileName says nothing about anybody: letters, digits, {@code -} and {@code .}
     */
    public static Answer file(String mediaType, String fileName, byte[] bytes) {
        return new Answer(
                200,
                mediaType,
                bytes,
                Caching.NEVER,
                Map.of("Content-Disposition", "attachment; filename=\"" + fileName + "\""));
    }

    /** The answer to a request for something that need not be there, and is not. */
    public static Answer nothing() {
        return new Answer(204, "text/plain;charset=UTF-8", new byte[0], Caching.NEVER, Map.of());
    }

    /** The answer to a request that made something. */
    public static Answer created(Object body) {
        return new Answer(201, JSON, body, Caching.NEVER, Map.of());
    }

    /**
     * The answer to a request that made something with an address.
     *
     * @param address the new address, relative to that of the request: it then holds behind any proxy
     */
    public static Answer created(Object body, String address) {
        return new Answer(201, JSON, body, Caching.NEVER, Map.of("Location", address));
    }

    /**
     * A permanent redirect.
     *
     * @param address where to, relative to the address of the request
     */
    public static Answer elsewhere(String address) {
        return new Answer(308, "text/plain;charset=UTF-8", new byte[0], Caching.NEVER, Map.of("Location", address));
    }

    /** A file that may be gone at the next look: nothing keeps it. */
    public static Answer passing(String mediaType, byte[] bytes) {
        return new Answer(200, mediaType, bytes, Caching.NEVER, Map.of());
    }

    /** A file that everybody may read, and that may change with the next release. */
    public static Answer document(String mediaType, byte[] bytes) {
        return document(mediaType, bytes, Map.of());
    }

    /** A file that everybody may read, and that may change with the next release, with further headers. */
    public static Answer document(String mediaType, byte[] bytes, Map<String, String> headers) {
        return new Answer(200, mediaType, bytes, Caching.SHARED, headers);
    }

    /** A file that never changes at its address. */
    public static Answer unchanging(String mediaType, byte[] bytes) {
        return new Answer(200, mediaType, bytes, Caching.FOR_A_YEAR, Map.of());
    }

    /** A refused request. */
    static Answer of(Problem problem, Map<String, Object> document) {
        return new Answer(problem.status(), PROBLEM, document, Caching.NEVER, problem.headers());
    }
}
