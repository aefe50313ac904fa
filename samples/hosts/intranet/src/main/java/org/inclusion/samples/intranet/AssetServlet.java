package org.inclusion.samples.intranet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** The pages' scripts, style, words and pictures, out of the jar. */
final class AssetServlet extends HttpServlet {

    static final String PATTERN = "/assets/*";

    private static final long serialVersionUID = 1L;

    /** Lower-case names in folders, no dot but the last one: nothing else is looked up. */
    private static final Pattern NAME = Pattern.compile("(?:/[a-z0-9-]+)+(\\.[a-z]+)");

    private static final Map<String, String> TYPES = Map.of(
            ".css", "text/css;charset=UTF-8",
            ".js", "text/javascript;charset=UTF-8",
            ".json", "application/json;charset=UTF-8",
            ".svg", "image/svg+xml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = String.valueOf(request.getPathInfo());
        var matcher = NAME.matcher(name);
        String type = matcher.matches() ? TYPES.get(matcher.group(1)) : null;
        try (InputStream in = type == null ? null : AssetServlet.class.getResourceAsStream("web/assets" + name)) {
            if (in == null) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            byte[] content = in.readAllBytes();
            String tag = tagOf(content);
            response.setHeader("ETag", tag);
            // Asked for each time, sent only when it changed: a new version of the intranet is seen at once.
            response.setHeader("Cache-Control", "no-cache");
            if (tag.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setContentType(type);
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        }
    }

    private static String tagOf(byte[] content) {
        CRC32C crc = new CRC32C();
        crc.update(content);
        return "\"" + Long.toHexString(crc.getValue()) + "-" + content.length + "\"";
    }
}
