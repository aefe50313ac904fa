package org.inclusion.spring;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.inclusion.servlet.InclusionServlet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

/**
 * Mounts the servlet, and says what stands there already where the application has mounted the library, or another
 * servlet, itself.
 */
final class MountedServlet extends ServletRegistrationBean<InclusionServlet> {

    private final String mapping;

    MountedServlet(InclusionServlet servlet, String mapping) {
        super(servlet, mapping);
        this.mapping = mapping;
    }

    @Override
    protected ServletRegistration.Dynamic addRegistration(String description, ServletContext context) {
        String there = there(context, one -> one.getMappings().contains(mapping));
        if (!there.isEmpty()) {
            throw new WrongSettingException(
                    "the starter cannot mount the library at " + mapping + ": the application has mounted the servlet "
                            + there + " itself",
                    "Remove that mount (InclusionServlet.mount, or a ServletRegistrationBean), since the starter mounts the library;"
                            + " or set inclusion.servlet.enabled=false. Another servlet goes to another address, or the library does:"
                            + " inclusion.servlet.path.");
        }
        ServletRegistration.@Nullable Dynamic added = super.addRegistration(description, context);
        if (added == null) {
            throw nameIsTaken(context);
        }
        return added;
    }

    /** A container gives a name once, at whatever address. */
    private WrongSettingException nameIsTaken(ServletContext context) {
        return new WrongSettingException(
                "the starter cannot mount the library at " + mapping + ": the application has given the name "
                        + getServletName() + " to the servlet "
                        + there(context, one -> one.getName().equals(getServletName())) + ", and a name is given once",
                "Give that servlet another name. If it is the library itself, remove that mount (InclusionServlet.mount, or a"
                        + " ServletRegistrationBean), since the starter mounts the library; or set inclusion.servlet.enabled=false.");
    }

    private static String there(ServletContext context, Predicate<ServletRegistration> which) {
        return context.getServletRegistrations().values().stream()
                .filter(which)
                .map(one -> one.getName() + " (" + one.getClassName() + ")" + at(one))
                .collect(Collectors.joining("; "));
    }

    private static String at(ServletRegistration servlet) {
        return servlet.getMappings().isEmpty() ? "" : " at " + String.join(", ", servlet.getMappings());
    }
}
