package org.inclusion.lti.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.servlet.http.Gzip;
import org.jspecify.annotations.Nullable;

/**
 * The scripts and the style sheet of the entrance's pages, read once. Scripts were compressed with Brotli when the
 * library was built. They say nothing about anybody. Immutable.
 */
final class PageFiles {

    private static final List<String> NAMES = List.of(
            "login.js",
            "launch.js",
            "completion.js",
            "opened.js",
            "choose.js",
            "window.js",
            "registration.js",
            "lti.css");

    private final Map<String, LtiAnswer> plain = new HashMap<>();
    private final Map<String, LtiAnswer> zipped = new HashMap<>();
    private final Map<String, LtiAnswer> smallest = new HashMap<>();

    PageFiles() {
        for (String name : NAMES) {
            byte[] bytes = read("pages/" + name);
            if (bytes == null) {
                throw new IllegalStateException("missing resource pages/" + name);
            }
            plain.put(name, answer(name, bytes, null));
            zipped.put(name, answer(name, Gzip.of(bytes), "gzip"));
            byte[] brotli = read("brotli/" + name + ".br");
            if (brotli != null) {
                smallest.put(name, answer(name, brotli, "br"));
            }
        }
    }

    private static LtiAnswer answer(String name, byte[] bytes, @Nullable String coding) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Cache-Control", "public, max-age=300");
        headers.put("Vary", "Accept-Encoding");
        if (coding != null) {
            headers.put("Content-Encoding", coding);
        }
        String type = name.endsWith(".css") ? "text/css;charset=UTF-8" : "text/javascript;charset=UTF-8";
        return new LtiAnswer(200, type, bytes, headers);
    }

    /**
     * A file.
     *
     * @param accepted the browser's {@code Accept-Encoding}; null where it says nothing
     */
    Optional<LtiAnswer> file(String name, @Nullable String accepted) {
        if (LtiAnswer.accepts("br", accepted) && smallest.containsKey(name)) {
            return Optional.of(smallest.get(name));
        }
        return Optional.ofNullable((LtiAnswer.accepts("gzip", accepted) ? zipped : plain).get(name));
    }

    private static byte @Nullable [] read(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
