package org.inclusion.samples.gallery;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code POST /person?like=begun}: from here on this browser is a new person of that kind. Answers her id, then whom
 * she helps, one a line.
 */
final class PersonServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient People people;

    PersonServlet(People people) {
        this.people = people;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = people.like(String.valueOf(request.getParameter("like")));
        Cookie cookie = new Cookie(People.COOKIE, id);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        response.addCookie(cookie);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(id);
        people.peopleOf(id).forEach(response.getWriter()::println);
    }
}
