package org.inclusion.samples.jetty;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.inclusion.Inclusion;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.HostRoles;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.servlet.PrincipalIds;

/** The whole host: its database, the library in it, and its pages. */
public final class JettyHost implements AutoCloseable {

    private final EntityManagerFactory entityManagers;
    private final Inclusion inclusion;
    private final Server server;
    private final ServerConnector connector;

    /**
     * Starts it.
     *
     * @param port 0 for any
     * @param database a JDBC URL
     * @param key 64 hexadecimal digits, which turn logins into opaque ids
     */
    JettyHost(int port, String database, String key) throws Exception {
        entityManagers =
                Persistence.createEntityManagerFactory("intranet", Map.of("jakarta.persistence.jdbc.url", database));
        InclusionSchema.of(entityManagers).create();
        inclusion = Inclusion.builder()
                .stores(JpaStores.on(entityManagers))
                .relations(Relations.none())
                .build();
        ActorResolver actors = ActorResolver.fromPrincipal(
                PrincipalIds.ofHex(key), HostRoles.of(Role.HELPER, "agent"), login -> Set.of("ccas"));

        ServletContextHandler application = new ServletContextHandler("/");
        application.addServletContainerInitializer(
                (classes, context) -> InclusionServlet.mount(context, "/inclusion/*", inclusion, actors));
        application.addServlet(new Welcome(), "");
        application.setSecurityHandler(People.signIn());
        server = new Server();
        connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(application);
        server.start();
    }

    /**
     * Starts it at an address that it prints, with a database in the memory of the process.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws Exception {
        String key = System.getProperty("training.key", "00".repeat(32));
        @SuppressWarnings("resource") // it ends with the process
        JettyHost host = new JettyHost(8096, "jdbc:h2:mem:intranet;DB_CLOSE_DELAY=-1", key);
        Runtime.getRuntime().addShutdownHook(new Thread(host::close));
        System.out.println("http://127.0.0.1:" + host.port() + "/ (odette or marc, bonjour)");
    }

    int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("Jetty does not stop", e);
        } finally {
            inclusion.close();
            entityManagers.close();
        }
    }
}
