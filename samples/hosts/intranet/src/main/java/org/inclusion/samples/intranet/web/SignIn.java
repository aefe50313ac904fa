package org.inclusion.samples.intranet.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The way in and the way out. Passwords, throttling and the session are the container's. */
final class SignIn extends HttpServlet {

    static final String IN = "/connexion";
    static final String OUT = "/deconnexion";

    private static final long serialVersionUID = 1L;

    private final transient Pages pages;

    SignIn(Pages pages) {
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() != null) {
            response.sendRedirect("/");
            return;
        }
        String note = "";
        if (request.getParameter("encore") != null) {
            note = pages.say(request, "login.again");
        } else if (request.getParameter("au-revoir") != null) {
            note = pages.say(request, "login.goodbye");
        }
        pages.write(request, response, "login.html", Map.of("token", FormToken.of(request), "note", note));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // A form of an earlier session, after a restart for instance, is simply shown again.
        boolean ours = FormToken.isRight(request);
        if (request.getServletPath().equals(OUT)) {
            if (ours) {
                request.getSession().invalidate();
            }
            response.sendRedirect(IN + "?au-revoir");
        } else {
            response.sendRedirect(ours && entered(request) ? "/" : IN + "?encore");
        }
    }

    /** Signs in to the container, which gives the session a new id: one that was planted beforehand is worth nothing. */
    private static boolean entered(HttpServletRequest request) {
        try {
            request.login(field(request, "login").strip().toLowerCase(Locale.ROOT), field(request, "password"));
            FormToken.renew(request);
            return true;
        } catch (ServletException e) {
            return false;
        }
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
