package org.inclusion.servlet.http;

import java.util.HashMap;
import java.util.Map;
import org.inclusion.servlet.ui.Asset;

/**
 * What is sent back.
 *
 * @param status the HTTP status
 * @param mediaType of the body
 * @param body what Jackson writes; bytes stand as they are
 * @param caching what may be kept of it
 * @param headers further headers
 */
public record Answer(int status, String mediaType, Object body, Caching caching, Map<String, String> headers) {

    public static final String JSON = "application/json";

    public static final String PROBLEM = "application/problem+json";

    /** About people, and of this moment only. */
    public static Answer of(Object body) {
        return new Answer(200, JSON, body, Caching.NEVER, Map.of());
    }

    /** With an entity tag. */
    public static Answer revisable(Object body) {
        return new Answer(200, JSON, body, Caching.HERS, Map.of());
    }

    public static Answer created(Object body) {
        return new Answer(201, JSON, body, Caching.NEVER, Map.of());
    }

    /** With its address, relative to that of the request, so that it holds behind any proxy. */
    public static Answer created(Object body, String address) {
        return new Answer(201, JSON, body, Caching.NEVER, Map.of("Location", address));
    }

    /** For good, at another address, relative to that of the request. */
    public static Answer elsewhere(String address) {
        return new Answer(308, "text/plain;charset=UTF-8", new byte[0], Caching.NEVER, Map.of("Location", address));
    }

    /** A file of the pages, zipped for who can unzip. */
    public static Answer asset(Asset asset, boolean zipped, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Vary", "Accept-Encoding");
        if (zipped) {
            all.put("Content-Encoding", "gzip");
        }
        return new Answer(200, asset.mediaType(), zipped ? asset.zipped() : asset.plain(), Caching.EVERYBODYS, all);
    }

    /** What never changes at its address. */
    public static Answer unchanging(String mediaType, byte[] bytes) {
        return new Answer(200, mediaType, bytes, Caching.FOR_GOOD, Map.of());
    }

    public static Answer document(String mediaType, byte[] bytes) {
        return new Answer(200, mediaType, bytes, Caching.EVERYBODYS, Map.of());
    }
}
