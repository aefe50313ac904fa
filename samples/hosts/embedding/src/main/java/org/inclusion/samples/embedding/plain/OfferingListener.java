package org.inclusion.samples.embedding.plain;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.inclusion.Inclusion;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.DeclaredServlet;
import org.inclusion.servlet.InclusionServlet;

/** Offers the library to the servlet that web.xml declares. */
final class OfferingListener implements ServletContextListener {

    private final Inclusion inclusion;
    private final ActorResolver actors;

    OfferingListener(Inclusion inclusion, ActorResolver actors) {
        this.inclusion = inclusion;
        this.actors = actors;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext host = event.getServletContext();
        DeclaredServlet.offer(host, new InclusionServlet(inclusion, actors));
    }
}
