package org.inclusion.lti.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The scripts and the style sheet of the entrance's pages, read once. They say nothing about anybody. Immutable. */
final class PageFiles {

    private static final List<String> NAMES =
            List.of("login.js", "launch.js", "window.js", "registration.js", "storage.js", "page.js", "lti.css");

    private final Map<String, LtiAnswer> files = new HashMap<>();

    PageFiles() {
        for (String name : NAMES) {
            files.put(name, read(name));
        }
    }

    Optional<LtiAnswer> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private static LtiAnswer read(String name) {
        String type = name.endsWith(".css") ? "text/css;charset=UTF-8" : "text/javascript;charset=UTF-8";
        try (InputStream in = PageFiles.class.getResourceAsStream("pages/" + name)) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            return new LtiAnswer(200, type, bytes, Map.of("Cache-Control", "public, max-age=300"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
