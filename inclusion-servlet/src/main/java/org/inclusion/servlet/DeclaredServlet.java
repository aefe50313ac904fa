package org.inclusion.servlet;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The library's servlet for a container that makes its servlets itself, from {@code web.xml} or from an annotation. The
 * container asks this servlet, and this servlet asks the {@link InclusionServlet} that the host has built. Thread-safe.
 *
 * <p>In a container with CDI, a host extends it, and has the library injected:
 *
 * <pre>{@code
 * @WebServlet(urlPatterns = "/inclusion/*", asyncSupported = true)
 * public class TrainingServlet extends DeclaredServlet {
 *     @Inject
 *     Inclusion inclusion;
 *
 *     @Inject
 *     ActorResolver actors;
 *
 *     @Override
 *     protected InclusionServlet served() {
 *         return new InclusionServlet(inclusion, actors);
 *     }
 * }
 * }</pre>
 *
 * <p>Without CDI, {@code web.xml} names this class, and a listener of the host's calls {@link #offer} before the first
 * servlet begins. Say in either place that asynchronous requests are supported: without that, a page of live help asks
 * again and again instead of listening. A host that adds its servlets in Java needs none of this, and calls {@link
 * InclusionServlet#mount(ServletContext, String, InclusionServlet)}.
 */
public class DeclaredServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String OFFERED = InclusionServlet.class.getName();

    private transient @Nullable InclusionServlet served;

    /** For the container. */
    public DeclaredServlet() {
        // What is served is known with init().
    }

    /**
     * Leaves a servlet where a declared servlet of the same application finds it.
     *
     * @param context the web application, while it starts
     * @param servlet what is to be served
     */
    public static void offer(ServletContext context, InclusionServlet servlet) {
        context.setAttribute(OFFERED, servlet);
    }

    /**
     * The servlet that answers. It is asked once, when the container begins with this servlet. The default is the one
     * that the host has {@linkplain #offer offered}; a host may override this instead.
     *
     * @return a new servlet, or the one that was offered
     * @throws ServletException if there is none
     */
    protected InclusionServlet served() throws ServletException {
        if (getServletContext().getAttribute(OFFERED) instanceof InclusionServlet offered) {
            return offered;
        }
        throw new ServletException(
                "there is no library to serve: call DeclaredServlet.offer(context, servlet) in a listener,"
                        + " or extend DeclaredServlet and override served()");
    }

    /**
     * Begins. For the container.
     *
     * @throws ServletException if the library is not there, or if an address is not of the shape {@code /inclusion/*}
     */
    @Override
    public final void init() throws ServletException {
        requirePathMappings();
        InclusionServlet begun = served();
        begun.init(getServletConfig());
        served = begun;
    }

    /**
     * Every address of the library is below the mount: under a mapping of another shape it would answer 404
     * to everything.
     */
    private void requirePathMappings() throws ServletException {
        ServletRegistration registration = getServletContext().getServletRegistration(getServletName());
        if (registration == null) {
            return;
        }
        for (String mapping : registration.getMappings()) {
            if (!mapping.startsWith("/") || !mapping.endsWith("/*")) {
                throw new ServletException("the mapping must look like /inclusion/*, not " + mapping);
            }
        }
    }

    /** Hands the request on. For the container. */
    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        InclusionServlet begun = served;
        if (begun == null) {
            throw new ServletException("the container has not begun this servlet");
        }
        begun.service(request, response);
    }

    /** Ends the answers that are held open. For the container. */
    @Override
    public final void destroy() {
        if (served != null) {
            served.destroy();
        }
    }
}
