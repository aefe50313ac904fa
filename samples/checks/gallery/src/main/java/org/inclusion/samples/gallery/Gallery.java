package org.inclusion.samples.gallery;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.InclusionServlet;

/** A small server with the elements in it, and people to look at them with. Everything lives in memory. */
public final class Gallery implements AutoCloseable {

    private static final String ADDRESS = "127.0.0.1";

    private static final int USUAL_PORT = 8090;

    private static final int HIGHEST_PORT = 65_535;

    /** Kept, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger EVERYTHING = Logger.getLogger("");

    private final People people = new People();
    private final Tomcat tomcat = new Tomcat();

    private Gallery(int port) {
        try {
            tomcat.setBaseDir(Files.createTempDirectory("gallery").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tomcat.setHostname(ADDRESS);
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", ADDRESS);
        // By itself Tomcat reads what comes of a refused body, on the thread of the request, as long as it comes.
        tomcat.getConnector().setProperty("maxSwallowSize", "0");
        Context context = tomcat.addContext("", null);
        context.addServletContainerInitializer((classes, servletContext) -> mount(servletContext), null);
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat does not start on port " + port, e);
        }
    }

    private void mount(ServletContext context) {
        ActorResolver whoever = (HttpServletRequest request) -> people.of(request);
        InclusionServlet.mount(context, "/inclusion/*", people.inclusion(), whoever);
        context.addServlet("person", new PersonServlet(people)).addMapping("/person");
        context.addServlet("pages", new PageServlet()).addMapping("/");
    }

    /**
     * Starts a gallery, which runs until it is closed.
     *
     * @param port where, or 0 for any free port
     * @return the running gallery
     */
    public static Gallery start(int port) {
        return new Gallery(port);
    }

    /**
     * Where it is.
     *
     * @return {@code http://127.0.0.1:8090}
     */
    public String address() {
        return "http://" + ADDRESS + ":" + tomcat.getConnector().getLocalPort();
    }

    /**
     * The people in it.
     *
     * @return the people
     */
    public People people() {
        return people;
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat does not stop", e);
        }
        people.close();
    }

    /**
     * Starts the gallery: {@code java -jar gallery.jar [port]}.
     *
     * @param arguments the port, or nothing
     */
    @SuppressWarnings("SystemOut") // What a person who starts it reads.
    public static void main(String[] arguments) {
        EVERYTHING.setLevel(Level.WARNING);
        String written = arguments.length > 0 ? arguments[0] : Integer.toString(USUAL_PORT);
        if (arguments.length > 1 || !written.matches("\\d{1,5}") || Integer.parseInt(written) > HIGHEST_PORT) {
            System.err.println("The gallery does not start: it takes one argument, a port from 0 to 65535");
            System.exit(1);
        }
        int port = Integer.parseInt(written);
        OptionalInt free = FreePort.from(port);
        if (free.isEmpty()) {
            System.err.println("The gallery does not start: no port from " + port + " on is free");
            System.exit(1);
        }
        Gallery gallery = start(free.getAsInt());
        Runtime.getRuntime().addShutdownHook(new Thread(gallery::close, "stop"));
        if (free.getAsInt() != port) {
            System.out.println("Port " + port + " is taken; this is the next one.");
        }
        System.out.println("Every element in every state: " + gallery.address());
    }
}
