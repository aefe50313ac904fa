package org.inclusion.samples.embedding.plain;

import jakarta.persistence.EntityManagerFactory;
import jakarta.servlet.ServletContext;
import org.inclusion.Inclusion;
import org.inclusion.access.Relations;
import org.inclusion.jpa.JpaStores;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.HostRoles;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.servlet.PrincipalDirectory;
import org.inclusion.servlet.PrincipalIds;

/** The code of the README. */
final class InFiveLines {

    private InFiveLines() {}

    static Inclusion mount(
            EntityManagerFactory entityManagerFactory,
            Relations whoHelpsWhom,
            ServletContext servletContext,
            PrincipalIds ids,
            HostRoles roles,
            PrincipalDirectory directory) {
        Inclusion inclusion = Inclusion.builder()
                .stores(JpaStores.on(entityManagerFactory))
                .relations(whoHelpsWhom)
                .build();
        InclusionServlet.mount(
                servletContext, "/inclusion/*", inclusion, ActorResolver.fromPrincipal(ids, roles, directory));
        return inclusion;
    }
}
