package org.inclusion.samples.wildfly;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.inclusion.access.Actor;
import org.inclusion.servlet.ActorResolver;

/** An address of the host's own: who comes to a workshop says so. */
@WebServlet("/visits")
public class VisitsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Reception reception;

    @Inject
    transient ActorResolver actors;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().write(reception.counted(actor(request)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        try {
            reception.came(actor(request), request.getParameter("id"), "true".equals(request.getParameter("mistaken")));
            response.setStatus(HttpServletResponse.SC_CREATED);
        } catch (IllegalStateException e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
    }

    private Actor actor(HttpServletRequest request) {
        return actors.resolve(request).orElseThrow();
    }
}
