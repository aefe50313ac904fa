package org.inclusion.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Problem documents of this server's own: a status and a title, and nothing that helps to guess. */
final class Replies {

    private Replies() {}

    static void problem(HttpServletResponse response, int status, String type, String title) throws IOException {
        byte[] body = ("{\"type\":\"urn:inclusion:problem:" + type + "\",\"title\":\"" + title + "\",\"status\":"
                        + status + "}")
                .getBytes(StandardCharsets.UTF_8);
        safe(response);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static void safe(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
