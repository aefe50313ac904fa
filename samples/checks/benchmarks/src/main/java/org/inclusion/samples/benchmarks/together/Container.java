package org.inclusion.samples.benchmarks.together;

import jakarta.servlet.ServletContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.util.ServerInfo;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A servlet container with its defaults, on loopback, on a port of its own choice. */
enum Container {
    /** Tomcat. Its default of 8,192 connections holds all streams. */
    TOMCAT {
        @Override
        String itself() {
            return "Tomcat " + ServerInfo.getServerNumber();
        }

        @Override
        int start(Consumer<ServletContext> application) throws Exception {
            QUIET.setLevel(Level.SEVERE);
            Path folder = Files.createTempDirectory("inclusion-tomcat");
            Tomcat tomcat = new Tomcat();
            tomcat.setBaseDir(folder.toString());
            tomcat.setPort(0);
            Connector connector = tomcat.getConnector();
            connector.setProperty("address", "127.0.0.1");
            // A thousand come at once when the program begins.
            connector.setProperty("acceptCount", "1000");
            StandardContext context = new StandardContext();
            context.setPath("");
            context.setDocBase(folder.toString());
            context.addLifecycleListener(new Tomcat.FixContextListener());
            context.addServletContainerInitializer((classes, servlets) -> application.accept(servlets), Set.of());
            tomcat.getHost().addChild(context);
            tomcat.start();
            return connector.getLocalPort();
        }
    },
    /** Jetty. */
    JETTY {
        @Override
        String itself() {
            return "Jetty " + Server.getVersion();
        }

        @Override
        int start(Consumer<ServletContext> application) throws Exception {
            Server server = new Server();
            ServerConnector connector = new ServerConnector(server);
            connector.setHost("127.0.0.1");
            connector.setAcceptQueueSize(1_000);
            // The default closes a stream on which nothing happens for half a minute; a beat comes every fifteen
            // seconds.
            server.addConnector(connector);
            ServletContextHandler context = new ServletContextHandler("/");
            context.addServletContainerInitializer((classes, servlets) -> application.accept(servlets));
            server.setHandler(context);
            server.start();
            return connector.getLocalPort();
        }
    };

    /** Held by a field, so that its level stays. */
    private static final Logger QUIET = Logger.getLogger("org.apache");

    /** Its name and version. */
    abstract String itself();

    /**
     * Starts the container for as long as the process lives.
     *
     * @return its port
     */
    abstract int start(Consumer<ServletContext> application) throws Exception;
}
