package org.inclusion.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;

/** Tomcat, at an address: for the host's proxy, or for those who run it. */
final class WebServer implements AutoCloseable {

    /** The host's own cookies come along with each request. */
    private static final String LONGEST_HEADERS = "32768";

    /** With every 503 the connection ends: more than Tomcat's usual hundred may come back at once. */
    private static final String WAITING_AT_THE_DOOR = "1000";

    /** Between two reads of a body. */
    private static final String NEXT_BYTE_MILLIS = "5000";

    /** For the whole of a request but its body. Whoever sends half of it holds a connection so long, and no thread. */
    private static final String HEADERS_MILLIS = "10000";

    /** Between two requests: a proxy keeps its connections. */
    private static final String UNUSED_MILLIS = "20000";

    private final Tomcat tomcat = new Tomcat();
    private final InFlight inFlight = new InFlight();
    private final Variable variable;
    private final Address address;
    private final Path workFolder;

    /**
     * Listens.
     *
     * @param variable where the address comes from, for those who read why it does not start
     */
    WebServer(Variable variable, Address address, Consumer<ServletContext> features) {
        this.variable = variable;
        this.address = address;
        try {
            workFolder = Files.createTempDirectory(workFolderPrefix());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tomcat.setBaseDir(workFolder.toString());
        tomcat.setConnector(new Connector(new UnpausedHttp()));
        tomcat.getConnector().setPort(address.port());
        tomcat.getEngine().getPipeline().addValve(inFlight);
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass(SilentErrorReport.class.getName());
        Context context = tomcat.addContext("", null);
        ServletContainerInitializer initializer = (classes, servletContext) -> features.accept(servletContext);
        context.addServletContainerInitializer(initializer, Set.of());
        try {
            start();
        } catch (RuntimeException e) {
            try {
                close();
            } catch (RuntimeException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    /** Tomcat answers whether it understood, and goes on with what it had. */
    private void set(String property, String value) {
        if (!tomcat.getConnector().setProperty(property, value)) {
            throw new IllegalStateException("Tomcat does not take " + value + " for its " + property);
        }
    }

    private void start() {
        set("address", address.host());
        set("maxHttpRequestHeaderSize", LONGEST_HEADERS);
        set("acceptCount", WAITING_AT_THE_DOOR);
        // By itself Tomcat reads what comes of a refused body, on the thread of the request, as long as it comes.
        set("maxSwallowSize", "0");
        // And waits a minute for the next byte of a body.
        set("disableUploadTimeout", "false");
        set("connectionUploadTimeout", NEXT_BYTE_MILLIS);
        set("connectionTimeout", HEADERS_MILLIS);
        set("keepAliveTimeout", UNUSED_MILLIS);
        // By itself Tomcat logs, with its stack, that a port is taken, and goes on without it.
        tomcat.getConnector().setThrowOnFailure(true);
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(variable.key() + ": the port cannot be had; is it taken?", e);
        }
    }

    /** Names the process, so that a folder that a crash left behind is told from one in use. */
    static String workFolderPrefix() {
        return "beside-" + ProcessHandle.current().pid() + "-tomcat";
    }

    static void filter(ServletContext context, String name, Filter filter) {
        FilterRegistration.Dynamic registration = context.addFilter(name, filter);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }

    Address address() {
        return new Address(address.host(), tomcat.getConnector().getLocalPort());
    }

    /**
     * Waits until whoever is inside by now has her answer, or as long as it is given. To be called once, before {@link
     * #close()}.
     */
    void await(Duration patience) {
        inFlight.await(patience);
    }

    @Override
    public void close() {
        try {
            // The connections first: while there is one, what is mounted is there.
            tomcat.getConnector().stop();
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat does not stop", e);
        } finally {
            delete(workFolder);
        }
    }

    private static void delete(Path folder) {
        if (Files.notExists(folder)) {
            // What lies for days in a folder for a while is cleared away by many a machine.
            return;
        }
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says the status, and neither the server's version nor a stack trace. Public for Tomcat, which makes it by name. */
    public static final class SilentErrorReport extends ErrorReportValve {

        /** Makes one; public, as Tomcat wants it. */
        public SilentErrorReport() {
            setShowReport(false);
            setShowServerInfo(false);
        }
    }
}
