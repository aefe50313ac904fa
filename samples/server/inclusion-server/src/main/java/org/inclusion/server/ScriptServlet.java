package org.inclusion.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.CRC32C;

/** {@code beside.js}: the script that a host's page names. */
final class ScriptServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient byte[] script;
    private final String tag;

    ScriptServlet() {
        try (InputStream in = ScriptServlet.class.getResourceAsStream("beside.js")) {
            script = Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CRC32C crc = new CRC32C();
        crc.update(script);
        tag = "\"" + Long.toHexString(crc.getValue()) + "-" + script.length + "\"";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Replies.safe(response);
        response.setHeader("ETag", tag);
        // Asked for each time, sent only when it changed.
        response.setHeader("Cache-Control", "no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/javascript;charset=UTF-8");
        response.setContentLength(script.length);
        response.getOutputStream().write(script);
    }
}
