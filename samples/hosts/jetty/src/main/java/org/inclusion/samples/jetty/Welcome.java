package org.inclusion.samples.jetty;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The host's only page. */
final class Welcome extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html; charset=utf-8");
        try (InputStream page = Objects.requireNonNull(Welcome.class.getResourceAsStream("welcome.html"))) {
            page.transferTo(response.getOutputStream());
        }
    }
}
