package org.inclusion.samples.embedding.plain;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.inclusion.Inclusion;
import org.inclusion.health.Health;

/** Tells a load balancer whether requests may be sent here, and at {@code /live} whether the process is worth keeping. */
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Inclusion inclusion;

    public HealthServlet(Inclusion inclusion) {
        this.inclusion = inclusion;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Health health = inclusion.health();
        boolean isWell = "/live".equals(request.getPathInfo()) ? health.outOfMemoryAt() == null : health.isWell();
        response.setStatus(isWell ? 200 : 503);
    }
}
