package org.inclusion.samples.intranet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The way out. */
final class SignOutServlet extends HttpServlet {

    static final String PATH = "/deconnexion";

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;

    SignOutServlet(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (signedIn.isOurForm(request)) {
            signedIn.leave(request);
        }
        response.sendRedirect(SignInServlet.PATH + "?au-revoir");
    }
}
