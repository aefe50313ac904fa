package org.inclusion.samples.embedding.plain;

import jakarta.servlet.ServletContext;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.servlet.ServletOptions;

/** One application for two houses: the library of the one at two addresses, that of the other at a third. */
final class TwoHouses {

    private TwoHouses() {}

    static void mount(ServletContext host, Inclusion ours, Inclusion theirs, ActorResolver actors) {
        InclusionServlet.mount(host, "/inclusion/*", ours, actors);
        InclusionServlet.mount(host, "/atelier/*", ours, actors);
        ServletOptions options = ServletOptions.standard().allowedOrigins(Set.of("https://voisins.example.org"));
        InclusionServlet.mount(host, "/voisins/*", new InclusionServlet(theirs, actors, options));
    }
}
