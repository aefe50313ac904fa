package org.inclusion.containers;

import jakarta.servlet.ServletContainerInitializer;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.security.ConstraintSecurityHandler;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.security.authentication.BasicAuthenticator;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.security.Credential;

/** Jetty 12.0 and 12.1, Jakarta EE 10. */
final class JettyContainer implements Container {

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final ContextHandlerCollection applications = new ContextHandlerCollection();
    private final HashLoginService people = new HashLoginService("portal");
    private final Map<String, ServletContextHandler> deployed = new HashMap<>();

    JettyContainer() {
        UserStore everybody = new UserStore();
        for (Person person : Person.values()) {
            everybody.addUser(
                    person.login(),
                    Credential.getCredential(person.login()),
                    person.roles().toArray(String[]::new));
        }
        people.setUserStore(everybody);
        server.addBean(people);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(applications);
        doing("start", server::start);
    }

    @Override
    public String itself() {
        return "Jetty " + Server.getVersion();
    }

    @Override
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void deploy(String contextPath, ServletContainerInitializer application) {
        ServletContextHandler context = new ServletContextHandler(contextPath);
        ConstraintSecurityHandler security = new ConstraintSecurityHandler();
        security.setAuthenticator(new BasicAuthenticator());
        security.setLoginService(people);
        context.setSecurityHandler(security);
        context.addServletContainerInitializer(application);
        applications.addHandler(context);
        doing("start " + contextPath, context::start);
        deployed.put(contextPath, context);
    }

    @Override
    public void undeploy(String contextPath) {
        ServletContextHandler context = deployed.remove(contextPath);
        if (context != null) {
            doing("stop " + contextPath, context::stop);
            applications.removeHandler(context);
            context.destroy();
        }
    }

    @Override
    public String[] threads() {
        return new String[] {"qtp", "Session-Scheduler", "Scheduler-", "Connector-Scheduler"};
    }

    @Override
    public void close() {
        doing("stop", server::stop);
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void doing(String what, Step step) {
        try {
            step.run();
        } catch (Exception e) {
            throw new IllegalStateException("Jetty does not " + what, e);
        }
    }
}
