package org.inclusion.samples.intranet.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
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
        Map<String, String> values = Map.of(
                "token", FormToken.of(request, response), "note", note, "login", TypedLogin.take(request, response));
        pages.write(request, response, "login.html", values);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // A form whose cookie is gone is simply shown again.
        boolean ours = FormToken.isRight(request);
        if (request.getServletPath().equals(OUT)) {
            HttpSession session = request.getSession(false);
            if (ours && session != null) {
                session.invalidate();
            }
            response.sendRedirect(IN + "?au-revoir");
        } else {
            response.sendRedirect(ours && entered(request, response) ? "/" : IN + "?encore");
        }
    }

    /**
     * Signs in to the container, which opens a session, or gives it a new id: one that was planted beforehand is
     * worth nothing.
     */
    private static boolean entered(HttpServletRequest request, HttpServletResponse response) {
        try {
            request.login(field(request, "login").strip().toLowerCase(Locale.ROOT), field(request, "password"));
            SignedInAt.note(request);
            FormToken.renew(response);
            return true;
        } catch (ServletException e) {
            TypedLogin.keep(response, field(request, "login"));
            return false;
        }
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
