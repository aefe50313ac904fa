package org.inclusion.server;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.ConfigurableApplicationContext;

/** The server, in this virtual machine. */
record RunningServer(ConfigurableApplicationContext context) implements AutoCloseable {

    /** Starts it with these settings. */
    static RunningServer start(Map<String, String> settings) {
        return new RunningServer(InclusionServer.start(arguments(settings)));
    }

    static String[] arguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new);
    }

    /** Where it listens for the proxy. */
    Address address() {
        return at("local.server.port");
    }

    /** Where it listens for those who run it. */
    Address management() {
        return at("local.management.port");
    }

    private Address at(String port) {
        return new Address(
                "127.0.0.1",
                Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty(port))));
    }

    @Override
    public void close() {
        context.close();
    }
}
