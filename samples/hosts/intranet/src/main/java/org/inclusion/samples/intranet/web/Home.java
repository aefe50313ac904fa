package org.inclusion.samples.intranet.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.inclusion.samples.intranet.people.People;
import org.inclusion.samples.intranet.people.Person;

/**
 * The one page of the intranet, in which its scripts show one view after the other; and "no such page" for the rest.
 */
final class Home extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient People people;
    private final transient Pages pages;

    Home(People people, Pages pages) {
        this.people = people;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getServletPath().equals("/")) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            pages.write(request, response, "nothing-here.html", Map.of());
            return;
        }
        Optional<Person> person = Optional.ofNullable(request.getRemoteUser()).flatMap(people::byLogin);
        if (person.isEmpty()) {
            response.sendRedirect(SignIn.IN);
            return;
        }
        pages.write(
                request,
                response,
                "home.html",
                Map.of(
                        "token", FormToken.of(request, response),
                        "name", person.get().name(),
                        "roles", String.join(" ", person.get().roles())));
    }
}
