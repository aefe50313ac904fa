package org.inclusion.servlet;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** A web application around the servlet: a real Tomcat on loopback, on a port of its own choice. */
final class Host implements AutoCloseable {

    /** Held by a field, so that its level stays. Tomcat logs every start and stop. */
    private static final Logger QUIET = Logger.getLogger("org.apache");

    private final Tomcat tomcat = new Tomcat();
    private final String address;

    /** Serves at {@code /inclusion/*} of the root application. */
    Host(InclusionServlet servlet) {
        this("", context -> InclusionServlet.mount(context, "/inclusion/*", servlet), (tomcat, context) -> {});
    }

    Host(String contextPath, Consumer<ServletContext> whileStarting, BiConsumer<Tomcat, Context> configured) {
        QUIET.setLevel(Level.SEVERE);
        try {
            Path folder = Files.createDirectories(Path.of("target", "tomcat"));
            tomcat.setBaseDir(folder.toString());
            tomcat.setPort(0);
            tomcat.getConnector().setProperty("address", "127.0.0.1");
            Context context =
                    tomcat.addContext(contextPath, folder.toAbsolutePath().toString());
            context.addServletContainerInitializer(
                    (classes, servletContext) -> whileStarting.accept(servletContext), null);
            configured.accept(tomcat, context);
            tomcat.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat does not start", e);
        }
        address = "http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + contextPath;
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** An address below the mount point. */
    URI at(String path) {
        return URI.create(address + "/inclusion/" + path);
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
