package org.inclusion.samples.intranet.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inclusion.samples.intranet.people.People;
import org.inclusion.samples.intranet.people.Person;

/**
 * Lets an agent find the person at the counter by name, in the agent's own structure. It gives names and ids, and
 * nothing about what anybody can do: that is the library's to guard.
 */
final class PeopleSearch extends HttpServlet {

    static final String PATH = "/personnes";

    /** With fewer letters the answer would be a list of everybody. */
    private static final int FEWEST_LETTERS = 2;

    private static final long serialVersionUID = 1L;

    private final transient People people;
    private final transient ObjectMapper json = new ObjectMapper();

    PeopleSearch(People people) {
        this.people = people;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.isUserInRole("agent")) {
            boolean nobody = request.getUserPrincipal() == null;
            response.setStatus(nobody ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String letters = Objects.requireNonNullElse(request.getParameter("nom"), "");
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(response.getOutputStream(), Map.of("people", found(request.getRemoteUser(), letters)));
    }

    private Map<String, String> found(Person person) {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("id", people.idOf(person));
        found.put("name", person.name());
        people.toldApartBy(people.idOf(person)).ifPresent(about -> found.put("about", about));
        return found;
    }

    private List<Map<String, String>> found(String agent, String letters) {
        if (letters.strip().length() < FEWEST_LETTERS) {
            return List.of();
        }
        return people.byLogin(agent).stream()
                .flatMap(asking -> people.learnersNear(asking, letters).stream())
                .map(this::found)
                .toList();
    }
}
