package org.inclusion.containers;

import jakarta.servlet.ServletContainerInitializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.authenticator.BasicAuthenticator;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.util.ServerInfo;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.descriptor.web.LoginConfig;

/** Tomcat 10.1 and 11. */
final class TomcatContainer implements Container {

    /** Held by a field, so that its level stays. Tomcat logs every start and stop. */
    private static final Logger QUIET = Logger.getLogger("org.apache");

    private final Tomcat tomcat = new Tomcat();
    private final Path folder;

    TomcatContainer() {
        QUIET.setLevel(Level.SEVERE);
        try {
            folder = Files.createDirectories(Path.of("target", "tomcat")).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        // By itself Tomcat reads what comes of a refused body, on the thread of the request, as long as it comes.
        tomcat.getConnector().setProperty("maxSwallowSize", "0");
        for (Person person : Person.values()) {
            tomcat.addUser(person.login(), person.login());
            person.roles().forEach(role -> tomcat.addRole(person.login(), role));
        }
        // Tomcat itself answers requests that never reach an application, by default with a stack trace.
        ErrorReportValve plain = new ErrorReportValve();
        plain.setShowReport(false);
        plain.setShowServerInfo(false);
        tomcat.getHost().getPipeline().addValve(plain);
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat does not start", e);
        }
    }

    @Override
    public String itself() {
        return "Tomcat " + ServerInfo.getServerNumber();
    }

    @Override
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void deploy(String contextPath, ServletContainerInitializer application) {
        StandardContext context = new StandardContext();
        context.setName(contextPath);
        context.setPath(contextPath);
        context.setDocBase(folder.toString());
        context.addLifecycleListener(new Tomcat.FixContextListener());
        context.setLoginConfig(new LoginConfig("BASIC", "portal", null, null));
        context.setPreemptiveAuthentication(true);
        context.getPipeline().addValve(new BasicAuthenticator());
        context.addServletContainerInitializer(application, Set.of());
        tomcat.getHost().addChild(context);
        if (!context.getState().isAvailable()) {
            throw new IllegalStateException(contextPath + " does not start");
        }
    }

    @Override
    public void undeploy(String contextPath) {
        tomcat.getHost().removeChild(tomcat.getHost().findChild(contextPath));
    }

    @Override
    public String[] threads() {
        return new String[] {"http-nio-", "Catalina-", "container-"};
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat does not stop", e);
        }
    }
}
