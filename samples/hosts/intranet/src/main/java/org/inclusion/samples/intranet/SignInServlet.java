package org.inclusion.samples.intranet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The intranet's own way in. */
final class SignInServlet extends HttpServlet {

    static final String PATH = "/connexion";

    private static final long serialVersionUID = 1L;

    private final transient People people;
    private final transient SignedIn signedIn;
    private final transient Pages pages;
    private final transient Template page;

    SignInServlet(People people, SignedIn signedIn, Pages pages) {
        this.people = people;
        this.signedIn = signedIn;
        this.pages = pages;
        this.page = pages.template("login.html");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (signedIn.person(request).isPresent()) {
            response.sendRedirect("/");
            return;
        }
        String note = "";
        if (request.getParameter("encore") != null) {
            note = pages.say(request, "login.again");
        } else if (request.getParameter("au-revoir") != null) {
            note = pages.say(request, "login.goodbye");
        }
        pages.write(request, response, page, Map.of("token", signedIn.token(request), "note", note));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String login = request.getParameter("login");
        String password = request.getParameter("password");
        // A form of an earlier session, after a restart for instance, is simply shown again.
        Optional<Person> person = login == null || password == null || !signedIn.isOurForm(request)
                ? Optional.empty()
                : people.signingIn(login, password);
        if (person.isEmpty()) {
            response.sendRedirect(PATH + "?encore");
            return;
        }
        signedIn.enter(request, person.get());
        response.sendRedirect("/");
    }
}
