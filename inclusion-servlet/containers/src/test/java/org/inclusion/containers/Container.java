package org.inclusion.containers;

import jakarta.servlet.ServletContainerInitializer;

/**
 * A servlet container on loopback, on a port of its own choice, that knows {@link Person everybody} by name and password.
 * Who brings them is signed in, on every address; who does not is nobody.
 */
interface Container extends AutoCloseable {

    /** The one whose jars are on the class path. */
    static Container start() {
        String kind = System.getProperty("container", "").replaceFirst(" .*", "");
        return switch (kind) {
            case "Tomcat" -> new TomcatContainer();
            case "Jetty" -> new JettyContainer();
            case "Undertow" -> new UndertowContainer();
            default -> throw new IllegalStateException("no such container: " + kind);
        };
    }

    /** Its name and version, as it says itself. */
    String itself();

    int port();

    /** Adds a web application while the container runs. */
    void deploy(String contextPath, ServletContainerInitializer application);

    /** Takes it away again, for good. */
    void undeploy(String contextPath);

    /** What the names of its own threads begin with. */
    String[] threads();

    @Override
    void close();
}
