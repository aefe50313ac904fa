package org.inclusion.samples.intranet.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.WebResourceRoot.ResourceSetType;
import org.apache.catalina.authenticator.NonLoginAuthenticator;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.ExpandWar;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.webresources.StandardRoot;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.LoginConfig;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.inclusion.samples.intranet.people.People;

/** Tomcat, on the loopback address, with the intranet's pages and its sign-in. */
public final class WebServer implements AutoCloseable {

    /** The name of the servlet that takes the forms of people who are not signed in. */
    public static final String SIGN_IN = "sign-in";

    private static final String ADDRESS = "127.0.0.1";

    /** Requests on their way get so long to end when the intranet is stopped. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final int SESSION_MINUTES = 120;

    /** Between two bytes of a body. By itself this Tomcat waits a minute. */
    private static final String NEXT_BYTE_MILLIS = "5000";

    private static final String ORIGINS = WebServer.class.getName() + ".origins";

    private final Tomcat tomcat = new Tomcat();
    private final Path workFolder;

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     * @param features what else is mounted while the web application starts
     * @throws IllegalStateException if the port is taken
     */
    public WebServer(int port, People people, Consumer<ServletContext> features) {
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
        tomcat.getConnector().setProperty("disableUploadTimeout", "false");
        tomcat.getConnector().setProperty("connectionUploadTimeout", NEXT_BYTE_MILLIS);
        // Tomcat itself would only log that the port is taken.
        tomcat.getConnector().setThrowOnFailure(true);
        tomcat.getEngine().getPipeline().addValve(new UnreadBodies());
        tomcat.getHost().getPipeline().addValve(silentErrors());
        context(people, features);
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            close();
            throw new IllegalStateException("port " + port + " of " + ADDRESS + " cannot be had: is it taken?", e);
        }
    }

    private void context(People people, Consumer<ServletContext> features) {
        StandardContext context = (StandardContext) tomcat.addContext("", null);
        context.setSessionTimeout(SESSION_MINUTES);
        context.setUseHttpOnly(true);
        context.setUnloadDelay(GRACE.toMillis());
        Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("strict");
        context.setCookieProcessor(cookies);
        context.setRealm(PeopleRealm.of(people));
        door(context);
        assets(context);
        context.addServletContainerInitializer(
                (classes, servletContext) -> {
                    servletContext.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
                    pages(servletContext, people);
                    // The connector has its port by now, and nobody else is served yet.
                    servletContext.setAttribute(ORIGINS, origins());
                    features.accept(servletContext);
                },
                Set.of());
    }

    /** Opens a session for whoever has signed in, and for nobody else. */
    private static void door(StandardContext context) {
        NonLoginAuthenticator door = new NonLoginAuthenticator();
        door.setAlwaysUseSession(true);
        context.setLoginConfig(new LoginConfig("NONE", null, null, null));
        context.getPipeline().addValve(door);
    }

    /** Scripts, style, words and pictures, out of the jar or the folder of classes. */
    private static void assets(StandardContext context) {
        StandardRoot resources = new StandardRoot(context);
        resources.createWebResourceSet(
                ResourceSetType.RESOURCE_JAR,
                "/assets",
                WebServer.class.getProtectionDomain().getCodeSource().getLocation(),
                "/org/inclusion/samples/intranet/web/assets");
        context.setResources(resources);
        Tomcat.addDefaultMimeTypeMappings(context);
        ErrorPage missing = new ErrorPage();
        missing.setErrorCode(HttpServletResponse.SC_NOT_FOUND);
        missing.setLocation("/rien-ici");
        context.addErrorPage(missing);
    }

    private static void pages(ServletContext context, People people) {
        FilterRegistration.Dynamic headers = context.addFilter("security-headers", new SecurityHeaders());
        headers.setAsyncSupported(true);
        headers.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        Pages pages = new Pages();
        context.addServlet("home", new Home(people, pages)).addMapping("/");
        ServletRegistration.Dynamic assets = context.addServlet("assets", new DefaultServlet());
        // By content: the files of a jar all bear the time of its build.
        assets.setInitParameter("useStrongETags", "true");
        assets.addMapping("/assets/*");
        context.addServlet(SIGN_IN, new SignIn(pages)).addMapping(SignIn.IN, SignIn.OUT);
        context.addServlet("people", new PeopleSearch(people)).addMapping(PeopleSearch.PATH);
    }

    /** Says the status of an error, and neither the server's version nor a stack trace. */
    private static ErrorReportValve silentErrors() {
        ErrorReportValve errors = new ErrorReportValve();
        errors.setShowReport(false);
        errors.setShowServerInfo(false);
        return errors;
    }

    public String address() {
        return at(ADDRESS);
    }

    private String at(String host) {
        return "http://" + host + ":" + tomcat.getConnector().getLocalPort();
    }

    /** A browser on this machine has two names for it. */
    private Set<String> origins() {
        return Set.of(at(ADDRESS), at("localhost"));
    }

    /**
     * The origins at which browsers find the intranet.
     *
     * @param context its web application
     */
    @SuppressWarnings("unchecked") // Put there above.
    public static Set<String> origins(ServletContext context) {
        return (Set<String>) context.getAttribute(ORIGINS);
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat does not stop", e);
        } finally {
            ExpandWar.delete(workFolder.toFile());
        }
    }
}
