package org.inclusion.samples.intranet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The one page of the intranet, in which its scripts show one view after the other; and "no such page" for the rest. */
final class HomeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Pages pages;
    private final transient Template home;
    private final transient Template nothingHere;

    HomeServlet(SignedIn signedIn, Pages pages) {
        this.signedIn = signedIn;
        this.pages = pages;
        this.home = pages.template("home.html");
        this.nothingHere = pages.template("nothing-here.html");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getServletPath().equals("/")) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            pages.write(request, response, nothingHere, Map.of());
            return;
        }
        Optional<Person> person = signedIn.person(request);
        if (person.isEmpty()) {
            response.sendRedirect(SignInServlet.PATH);
            return;
        }
        pages.write(
                request,
                response,
                home,
                Map.of(
                        "token", signedIn.token(request),
                        "name", person.get().name(),
                        "roles", person.get().roles().stream().map(Enum::name).collect(Collectors.joining(" "))));
    }
}
