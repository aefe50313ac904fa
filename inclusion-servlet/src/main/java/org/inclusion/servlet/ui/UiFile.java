package org.inclusion.servlet.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Gzip;
import org.jspecify.annotations.Nullable;

/**
 * A script, a style sheet or a page of the library's, as browsers load it: plain, and compressed for those that accept that. Scripts were
 * compressed with Brotli when the library was built; every file is compressed with gzip when the first servlet starts, which takes a
 * tenth of a second for all of them: further servlets have the same ones. Many hosts compress nothing, and many learners have a slow
 * connection. Immutable.
 */
final class UiFile {

    /** By name, those that a servlet has asked for. */
    private static final ConcurrentHashMap<String, UiFile> LOADED = new ConcurrentHashMap<>();

    private final String mediaType;
    private final byte[] plain;

    /** By the name of the coding, the smallest body first. */
    private final Map<String, byte[]> compressed = new LinkedHashMap<>();

    private UiFile(String mediaType, byte[] plain, byte @Nullable [] brotli) {
        this.mediaType = mediaType;
        this.plain = plain;
        if (brotli != null) {
            compressed.put("br", brotli);
        }
        compressed.put("gzip", Gzip.of(plain));
    }

    /**
     * A file from the folder of this package; its name says its media type.
     *
     * @throws IllegalStateException if there is no file of this name
     */
    static UiFile of(String mediaType, String name) {
        return LOADED.computeIfAbsent(name, unknown -> load(mediaType, unknown));
    }

    private static UiFile load(String mediaType, String name) {
        byte[] plain = read(name);
        if (plain == null) {
            throw new IllegalStateException("missing resource ui/" + name);
        }
        return new UiFile(mediaType, plain, read("/org/inclusion/servlet/brotli/" + name + ".br"));
    }

    private static byte @Nullable [] read(String name) {
        try (InputStream in = UiFile.class.getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The answer to a request for the file.
     *
     * @param accepts whether the caller accepts a coding, by its name in {@code Accept-Encoding}
     * @param headers further headers
     */
    Answer answer(Predicate<String> accepts, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Vary", "Accept-Encoding");
        for (Map.Entry<String, byte[]> one : compressed.entrySet()) {
            if (accepts.test(one.getKey())) {
                all.put("Content-Encoding", one.getKey());
                return Answer.document(mediaType, one.getValue(), all);
            }
        }
        return Answer.document(mediaType, plain, all);
    }
}
