package org.inclusion.samples.reliability.overload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.inclusion.samples.reliability.host.Host;
import org.inclusion.samples.reliability.host.Provider;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.servlet.ServletOptions;

/**
 * A whole host in a process of its own: Tomcat with a longer queue at the door, the library with every default, a pool.
 * It says its port, and then, for every line it is told, how many bytes of its heap are in use after a collection.
 * Argument: the database.
 */
final class Server {

    /** The header with which a proxy would say who is signed in. */
    static final String PERSON = "X-Person";

    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    private Server() {}

    public static void main(String[] arguments) throws IOException, LifecycleException {
        TOMCAT.setLevel(Level.SEVERE);
        Host host = new Host(arguments[0], Provider.HIBERNATE);
        ActorResolver whoever =
                request -> Optional.ofNullable(request.getHeader(PERSON)).map(Host::person);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("overload").toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        // With every 503 Tomcat ends the connection. Of those who come back, more than the usual hundred wait to be let
        // in;
        // who finds no place is heard by the system a second later, or after three, or seven.
        tomcat.getConnector().setProperty("acceptCount", "1000");
        // A body that was refused unread is not waited for.
        tomcat.getConnector().setProperty("maxSwallowSize", "0");
        Context context = tomcat.addContext("", null);
        context.addServletContainerInitializer(
                (classes, started) -> InclusionServlet.mount(
                        started,
                        "/inclusion/*",
                        new InclusionServlet(host.inclusion(), whoever, ServletOptions.standard())),
                null);
        tomcat.start();
        System.out.println(tomcat.getConnector().getLocalPort());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (lines.readLine() != null) {
                System.gc();
                System.out.println(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
        }
        // Whoever started it is gone.
        Runtime.getRuntime().halt(0);
    }
}
