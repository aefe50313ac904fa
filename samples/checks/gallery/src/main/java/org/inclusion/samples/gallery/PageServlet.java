package org.inclusion.samples.gallery;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.inclusion.content.ContentLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The gallery's own files and the library's pictures, out of their jars, under the strictest policy a host may have.
 */
final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Lower-case names in folders, no dot but the last one: nothing else is looked up. */
    private static final Pattern NAME = Pattern.compile("(?:/[a-z0-9-]+)+(\\.[a-z]+)");

    private static final Map<String, String> TYPES = Map.of(
            ".html", "text/html;charset=UTF-8",
            ".css", "text/css;charset=UTF-8",
            ".js", "text/javascript;charset=UTF-8",
            ".json", "application/json;charset=UTF-8",
            ".svg", "image/svg+xml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getServletPath().equals("/") ? "/index.html" : request.getServletPath();
        var matcher = NAME.matcher(name);
        String type = matcher.matches() ? TYPES.get(matcher.group(1)) : null;
        try (InputStream in = type == null ? null : open(name)) {
            if (in == null) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-cache");
            response.setContentType(type);
            in.transferTo(response.getOutputStream());
        }
    }

    private static @Nullable InputStream open(String name) {
        return name.startsWith("/pictures/")
                ? ContentLibrary.class.getResourceAsStream(name.substring(1))
                : PageServlet.class.getResourceAsStream("web" + name);
    }
}
