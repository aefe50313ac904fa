package org.inclusion.containers;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.HostRoles;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.servlet.PrincipalIds;
import org.inclusion.servlet.ServletOptions;

/**
 * The application of a host, which is one for all containers. It has a library at two addresses, and a second library
 * on another database at a third address, which is behind a proxy.
 */
final class Portal implements ServletContainerInitializer {

    static final String PUBLIC_ORIGIN = "https://mon-espace.example.org";

    /** Of these places a caller has a quarter. */
    private static final int ONE_FOR_A_CALLER = 4;

    static final PrincipalIds IDS = new PrincipalIds(new byte[32]);

    private static final ActorResolver RESOLVER =
            ActorResolver.fromPrincipal(IDS, HostRoles.of(Role.HELPER, "agent"), login -> Set.of("ccas"));

    /** The number of requests without asynchronous support. */
    final AtomicInteger withoutAsynchronousSupport = new AtomicInteger();

    private final String ownDatabase = database();
    private final String othersDatabase = database();

    private static String database() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext context) {
        House ours = House.open(ownDatabase);
        House others = House.open(othersDatabase);
        InclusionServlet.mount(context, "/inclusion/*", ours.inclusion(), this::resolved);
        InclusionServlet.mount(context, "/atelier/inclusion/*", ours.inclusion(), this::resolved);
        InclusionServlet.mount(
                context,
                "/voisins/*",
                new InclusionServlet(
                        others.inclusion(),
                        this::resolved,
                        ServletOptions.standard().allowedOrigins(Set.of(PUBLIC_ORIGIN))));
        InclusionServlet.mount(
                context,
                "/lent/*",
                new InclusionServlet(
                        ours.inclusion(),
                        this::resolved,
                        ServletOptions.standard().requestRatePerPerson(1)));
        InclusionServlet.mount(
                context,
                "/portes/*",
                new InclusionServlet(
                        ours.inclusion(),
                        this::resolved,
                        ServletOptions.standard().openBodyLimit(ONE_FOR_A_CALLER)));
        context.addListener(new AtTheEnd(List.of(ours, others)));
    }

    private Optional<Actor> resolved(HttpServletRequest request) {
        if (!request.isAsyncSupported()) {
            withoutAsynchronousSupport.incrementAndGet();
        }
        return RESOLVER.resolve(request);
    }

    /** A library on a database of its own. */
    private record House(EntityManagerFactory entityManagers, Inclusion inclusion) {

        static House open(String database) {
            EntityManagerFactory entityManagers = Persistence.createEntityManagerFactory(
                    "portal", Map.of("jakarta.persistence.jdbc.url", database, "eclipselink.logging.level", "OFF"));
            InclusionSchema.of(entityManagers).create();
            return new House(
                    entityManagers,
                    Inclusion.builder()
                            .stores(JpaStores.on(entityManagers))
                            .relations(new OneHouse())
                            .build());
        }

        void close() {
            inclusion.close();
            entityManagers.close();
        }
    }

    /** All people belong to this structure, and nobody accompanies anybody. */
    private static final class OneHouse implements Relations {
        @Override
        public boolean helps(Actor helper, LearnerId learner, Instant at) {
            return false;
        }

        @Override
        public Set<String> structuresOf(LearnerId learner) {
            return Set.of("ccas");
        }
    }

    private record AtTheEnd(List<House> houses) implements ServletContextListener {
        @Override
        public void contextDestroyed(ServletContextEvent event) {
            houses.forEach(House::close);
        }
    }
}
