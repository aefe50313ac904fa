package org.inclusion.server;

import jakarta.servlet.ServletContext;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The proxy's way in by itself, as Spring Boot makes and stops it, with whatever a test mounts. */
final class Door implements AutoCloseable {

    private final InFlight inFlight = new InFlight();
    private final WebServer server;

    Door(Consumer<ServletContext> features) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        factory.setAddress(InetAddress.getLoopbackAddress());
        new ProxyConnector(inFlight).customize(factory);
        factory.setShutdown(org.springframework.boot.web.server.Shutdown.GRACEFUL);
        server = factory.getWebServer(features::accept);
        server.start();
    }

    Address address() {
        return new Address("127.0.0.1", server.getPort());
    }

    URI at(String path) {
        return Work.at(InetAddress.getLoopbackAddress(), server.getPort(), path);
    }

    /** Waits until everybody who is inside by now has her answer, as the gate does. */
    void await(Duration patience) {
        inFlight.await(patience);
    }

    /** Stops as Spring Boot does. */
    @Override
    public void close() {
        CountDownLatch calm = new CountDownLatch(1);
        server.shutDownGracefully(result -> calm.countDown());
        try {
            calm.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        server.stop();
        server.destroy();
    }
}
