package org.inclusion.containers;

import jakarta.servlet.ServletContainerInitializer;

/**
 * A servlet container on loopback, on a port of its own choice, that knows each {@link Person} by name and password. A
 * request with both is signed in, on every address; a request without is nobody's.
 */
interface Container extends AutoCloseable {

    /** The container whose jars are on the class path. */
    static Container start() {
        String kind = System.getProperty("container", "").replaceFirst(" .*", "");
        return switch (kind) {
            case "Tomcat" -> new TomcatContainer();
            case "Jetty" -> new JettyContainer();
            case "Undertow" -> new UndertowContainer();
            default -> throw new IllegalStateException("no such container: " + kind);
        };
    }

    /** Its name and version, as the container gives them. */
    String itself();

    int port();

    /** Adds a web application while the container runs. */
    void deploy(String contextPath, ServletContainerInitializer application);

    /** Removes the web application for good. */
    void undeploy(String contextPath);

    /** The beginnings of the names of its own threads. */
    String[] threads();

    @Override
    void close();
}
