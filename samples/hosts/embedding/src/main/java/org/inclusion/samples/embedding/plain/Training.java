package org.inclusion.samples.embedding.plain;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Map;
import org.inclusion.Inclusion;
import org.inclusion.access.Role;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.HostRoles;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.servlet.PrincipalIds;
import org.jspecify.annotations.Nullable;

/** A host's own start-up listener, named in its web.xml or by {@code @WebListener}: one that another listener adds may add no servlet. */
public final class Training implements ServletContextListener {

    private @Nullable EntityManagerFactory entityManagers;
    private @Nullable Inclusion inclusion;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext host = event.getServletContext();
        Directory directory = (Directory) host.getAttribute("directory");
        String key = host.getInitParameter("training.key");
        entityManagers = Persistence.createEntityManagerFactory(
                "intranet", Map.of("jakarta.persistence.jdbc.url", host.getInitParameter("database")));
        InclusionSchema.of(entityManagers).create();

        PrincipalIds ids = PrincipalIds.ofHex(key);
        inclusion = Inclusion.builder()
                .stores(JpaStores.on(entityManagers))
                .relations(new HostRelations(directory))
                .build();

        HostRoles roles = HostRoles.of(Role.HELPER, "agent").and(Role.COORDINATOR, "manager");
        InclusionServlet.mount(
                host, "/inclusion/*", inclusion, ActorResolver.fromPrincipal(ids, roles, directory::structuresOf));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (inclusion != null) {
            inclusion.close();
        }
        if (entityManagers != null) {
            entityManagers.close();
        }
    }
}
