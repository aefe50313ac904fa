package org.inclusion.samples.quarkus;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.inclusion.Inclusion;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.DeclaredServlet;
import org.inclusion.servlet.InclusionServlet;

/** The library at an address of the application. */
@WebServlet(urlPatterns = "/inclusion/*", asyncSupported = true)
public class TrainingServlet extends DeclaredServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Inclusion inclusion;

    @Inject
    transient ActorResolver actors;

    @Override
    protected InclusionServlet served() {
        return new InclusionServlet(inclusion, actors);
    }
}
