package org.inclusion.samples.portal;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one line why the portal does not start. Named in {@code META-INF/spring.factories}; Spring Boot gives
 * the context.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneLineReport implements SpringBootExceptionReporter {

    @SuppressWarnings("UnusedVariable")
    OneLineReport(ConfigurableApplicationContext context) {}

    @Override
    @SuppressWarnings("SystemOut") // What a person who starts it reads.
    public boolean reportException(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        System.err.println(
                "Mon espace ne démarre pas : " + message.lines().findFirst().orElse(message));
        return true;
    }
}
