package org.inclusion.lti;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Serves the entrance over HTTP, to platforms and to their people's browsers. It creates no session and sets no
 * cookie. Thread-safe.
 *
 * <p>Below its address stand {@code login} (what a platform calls the initiate-login URL), {@code launch} (the redirect
 * URI), {@code keys} (the public keyset URL) and {@code register} (see {@link Lti#registrationAddress}).
 */
public final class LtiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String NAME = "inclusion-lti";

    private final transient Lti lti;

    /**
     * A servlet.
     *
     * @param lti the entrance
     */
    public LtiServlet(Lti lti) {
        this.lti = lti;
    }

    /**
     * Adds the servlet to a web application.
     *
     * @param context the web application, while it starts
     * @param mapping the addresses, such as {@code "/lti/*"}
     * @param lti the entrance
     * @return the registration, named {@code inclusion-lti}
     * @throws IllegalStateException if there is one already, or the mapping is taken
     */
    public static ServletRegistration.Dynamic mount(ServletContext context, String mapping, Lti lti) {
        ServletRegistration.@Nullable Dynamic registration = context.addServlet(NAME, new LtiServlet(lti));
        if (registration == null || !registration.addMapping(mapping).isEmpty()) {
            throw new IllegalStateException("another servlet is named " + NAME + " or mapped to " + mapping);
        }
        return registration;
    }

    /** Answers every method: {@link HttpServlet} itself would answer some of them in HTML. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        lti.answer(request, path == null ? null : path.substring(1)).write(request, response);
    }
}
