package org.inclusion.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inclusion.servlet.InclusionServlet;

/** The addresses of the API without the ids in them, as its own description names them: what may stand in a metric. */
final class Routes {

    private final List<String[]> templates = new ArrayList<>();

    Routes() {
        try (InputStream in = InclusionServlet.class.getResourceAsStream("openapi.json")) {
            new ObjectMapper()
                    .readTree(in)
                    .path("paths")
                    .fieldNames()
                    .forEachRemaining(path -> templates.add(path.split("/", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A name goes before a variable that could be that name.
        templates.sort(Comparator.comparingLong(Routes::variables));
    }

    private static long variables(String[] template) {
        return List.of(template).stream().filter(Routes::isVariable).count();
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    /** The template of a path below the mount, or a word for all others. */
    String of(String path) {
        String[] segments = path.split("/", -1);
        for (String[] template : templates) {
            if (fits(template, segments)) {
                return String.join("/", template);
            }
        }
        for (String known : List.of("/session", "/beside.js")) {
            if (path.equals(known)) {
                return known;
            }
        }
        for (String folder : List.of("/ui/", "/practice/")) {
            if (path.startsWith(folder)) {
                return folder + "*";
            }
        }
        return "other";
    }

    private static boolean fits(String[] template, String[] segments) {
        if (template.length != segments.length) {
            return false;
        }
        for (int i = 0; i < template.length; i++) {
            if (!isVariable(template[i]) && !template[i].equals(segments[i])) {
                return false;
            }
        }
        return true;
    }
}
