package org.inclusion.servlet;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds the servlet to a web application, and says what stands there already. */
final class Mount {

    private static final String NAME = "inclusion";

    private Mount() {}

    static ServletRegistration.Dynamic add(ServletContext context, String mapping, InclusionServlet servlet) {
        if (!mapping.startsWith("/") || !mapping.endsWith("/*")) {
            throw new IllegalArgumentException("the mapping must look like /inclusion/*, not " + mapping);
        }
        ServletRegistration.@Nullable Dynamic registration = context.addServlet(NAME, servlet);
        if (registration == null) {
            // It is not the first in this application. A mapping exists once, so a name that ends in it is free.
            registration = context.addServlet(NAME + mapping, servlet);
        }
        if (registration == null) {
            throw new IllegalStateException(taken(context, Set.of(mapping)));
        }
        registration.setAsyncSupported(true);
        // At the start and not at the first request: the line in the log belongs to the start.
        registration.setLoadOnStartup(1);
        Set<String> taken = registration.addMapping(mapping);
        if (!taken.isEmpty()) {
            throw new IllegalStateException(taken(context, taken));
        }
        return registration;
    }

    /**
     * Says what stands at mappings that are taken, and what to do: a host often mounts the library twice
     * without knowing.
     */
    private static String taken(ServletContext context, Set<String> mappings) {
        List<ServletRegistration> there = context.getServletRegistrations().values().stream()
                .filter(one -> one.getMappings().stream().anyMatch(mappings::contains))
                .map(ServletRegistration.class::cast)
                .toList();
        String what = there.stream()
                .map(one -> "the servlet " + one.getName() + " (" + one.getClassName() + ")")
                .collect(Collectors.joining(", "));
        boolean isOurs = there.stream().map(ServletRegistration::getClassName).anyMatch(Mount::isOurs);
        return "the library cannot be mounted at " + String.join(", ", mappings) + ": "
                + (what.isEmpty() ? "another servlet" : what) + " is mounted there already. "
                + (isOurs
                        ? "That is the library itself: leave one of the two, this call of InclusionServlet.mount, or the other"
                                + " (another call, a servlet of web.xml or of an annotation, or the starter of Spring Boot, which"
                                + " inclusion.servlet.enabled=false leaves out)"
                        : "Mount the library at another address, or map that servlet elsewhere");
    }

    private static boolean isOurs(@Nullable String className) {
        return InclusionServlet.class.getName().equals(className)
                || DeclaredServlet.class.getName().equals(className);
    }
}
