package org.inclusion.samples.intranet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
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
import org.apache.catalina.LifecycleState;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;

/** Tomcat, on the loopback address. */
final class WebServer implements AutoCloseable {

    private static final String ADDRESS = "127.0.0.1";

    /** Requests on their way get so long to end when the intranet is stopped. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final int SESSION_MINUTES = 120;

    private final Tomcat tomcat = new Tomcat();
    private final InFlight inFlight = new InFlight();
    private final Path workFolder;

    WebServer(int port, Consumer<ServletContext> features) {
        try {
            workFolder = Files.createTempDirectory("intranet-tomcat");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tomcat.setBaseDir(workFolder.toString());
        tomcat.setHostname(ADDRESS);
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", ADDRESS);
        // By itself Tomcat reads what comes of a refused body, on the thread of the request, as long as it comes.
        tomcat.getConnector().setProperty("maxSwallowSize", "0");
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass(SilentErrorReport.class.getName());
        context(features);
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat does not start on port " + port, e);
        }
        // Tomcat itself only logs that a port is taken.
        if (tomcat.getConnector().getState() != LifecycleState.STARTED) {
            close();
            throw new IllegalStateException("port " + port + " of " + ADDRESS + " cannot be had: is it taken?");
        }
    }

    private void context(Consumer<ServletContext> features) {
        Context context = tomcat.addContext("", null);
        context.setSessionTimeout(SESSION_MINUTES);
        context.setUseHttpOnly(true);
        Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("strict");
        context.setCookieProcessor(cookies);
        ServletContainerInitializer initializer = (classes, servletContext) -> {
            servletContext.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            filter(servletContext, "in-flight", inFlight);
            features.accept(servletContext);
        };
        context.addServletContainerInitializer(initializer, Set.of());
    }

    /** The intranet's own pages. */
    static void mountPages(ServletContext context, People people, SignedIn signedIn) {
        Pages pages = new Pages();
        filter(context, "security-headers", new SecurityHeaders());
        context.addServlet("home", new HomeServlet(signedIn, pages)).addMapping("/");
        context.addServlet("assets", new AssetServlet()).addMapping(AssetServlet.PATTERN);
        context.addServlet("sign-in", new SignInServlet(people, signedIn, pages))
                .addMapping(SignInServlet.PATH);
        context.addServlet("sign-out", new SignOutServlet(signedIn)).addMapping(SignOutServlet.PATH);
        context.addServlet("directory", new DirectoryServlet(people, signedIn)).addMapping(DirectoryServlet.PATH);
    }

    private static void filter(ServletContext context, String name, Filter filter) {
        FilterRegistration.Dynamic registration = context.addFilter(name, filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }

    String address() {
        return "http://" + ADDRESS + ":" + tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() {
        // From here on nobody new is let in, and those on their way may end.
        tomcat.getConnector().pause();
        inFlight.await(GRACE);
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat does not stop", e);
        }
        delete(workFolder);
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says the status, and neither the server's version nor a stack trace. Public for Tomcat, which makes it by name. */
    public static final class SilentErrorReport extends ErrorReportValve {

        /** As Tomcat wants it. */
        public SilentErrorReport() {
            setShowReport(false);
            setShowServerInfo(false);
        }
    }
}
