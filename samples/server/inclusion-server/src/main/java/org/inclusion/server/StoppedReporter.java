package org.inclusion.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says one sentence in place of a stack trace where somebody stopped the server while it started: nothing is
 * wrong then.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StoppedReporter implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StoppedReporter.class);

    /** Made by Spring Boot, which looks for a constructor with this parameter. */
    StoppedReporter(ConfigurableApplicationContext starting) {}

    @Override
    public boolean reportException(Throwable failure) {
        if (!isStopping()) {
            return false;
        }
        LOG.info("the server was stopped while it started");
        LOG.debug("where its start was when it was stopped", failure);
        return true;
    }

    /** Whether the virtual machine ends: it says so only by taking no further work for its end. */
    static boolean isStopping() {
        Thread nothing = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(nothing);
            Runtime.getRuntime().removeShutdownHook(nothing);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
