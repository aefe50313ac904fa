package org.inclusion.lti.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.inclusion.servlet.http.Gzip;
import org.jspecify.annotations.Nullable;

/** The scripts and the style sheet of the entrance's pages, read once. They say nothing about anybody. Immutable. */
final class PageFiles {

    private static final List<String> NAMES = List.of(
            "login.js",
            "launch.js",
            "completion.js",
            "choose.js",
            "window.js",
            "registration.js",
            "storage.js",
            "page.js",
            "lti.css");

    private static final Map<String, String> PLAIN =
            Map.of("Cache-Control", "public, max-age=300", "Vary", "Accept-Encoding");

    private static final Map<String, String> ZIPPED =
            Map.of("Cache-Control", "public, max-age=300", "Vary", "Accept-Encoding", "Content-Encoding", "gzip");

    private final Map<String, LtiAnswer> plain = new HashMap<>();
    private final Map<String, LtiAnswer> zipped = new HashMap<>();

    PageFiles() {
        for (String name : NAMES) {
            String type = name.endsWith(".css") ? "text/css;charset=UTF-8" : "text/javascript;charset=UTF-8";
            byte[] bytes = read(name);
            plain.put(name, new LtiAnswer(200, type, bytes, PLAIN));
            zipped.put(name, new LtiAnswer(200, type, Gzip.of(bytes), ZIPPED));
        }
    }

    /**
     * A file.
     *
     * @param accepted the browser's {@code Accept-Encoding}; null where it says nothing
     */
    Optional<LtiAnswer> file(String name, @Nullable String accepted) {
        boolean zips = accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
        return Optional.ofNullable((zips ? zipped : plain).get(name));
    }

    private static byte[] read(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream("pages/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
