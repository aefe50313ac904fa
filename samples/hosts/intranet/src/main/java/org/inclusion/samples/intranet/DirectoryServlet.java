package org.inclusion.samples.intranet;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.Role;

/**
 * Lets a helper find the person in front of her by name, in her own structure. It gives names and ids, and nothing about
 * what anybody can do: that is the library's to guard.
 */
final class DirectoryServlet extends HttpServlet {

    static final String PATH = "/personnes";

    /** With fewer letters the answer would be a list of everybody. */
    private static final int FEWEST_LETTERS = 2;

    private static final long serialVersionUID = 1L;

    private final transient People people;
    private final transient SignedIn signedIn;
    private final transient ObjectMapper json = new ObjectMapper();

    DirectoryServlet(People people, SignedIn signedIn) {
        this.people = people;
        this.signedIn = signedIn;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Person> asking = signedIn.person(request);
        if (asking.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (!asking.get().roles().contains(Role.HELPER)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String letters = request.getParameter("nom");
        List<Map<String, String>> found = letters == null || letters.strip().length() < FEWEST_LETTERS
                ? List.of()
                : people.learnersNear(asking.get(), letters).stream()
                        .map(person -> Map.of("id", person.id(), "name", person.name()))
                        .toList();
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(response.getOutputStream(), Map.of("people", found));
    }
}
