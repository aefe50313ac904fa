package org.inclusion.server;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** The proxy's way in, with what Spring Boot has no setting for. */
final class ProxyConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Between two reads of a body. By itself Tomcat waits a minute for the next byte. */
    private static final String NEXT_BYTE_MILLIS = "5000";

    private final InFlight inFlight;

    ProxyConnector(InFlight inFlight) {
        this.inFlight = inFlight;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(UnpausedHttp.class.getName());
        factory.addEngineValves(inFlight, new UnreadBodies());
        factory.addConnectorCustomizers(connector -> {
            set(connector, "disableUploadTimeout", "false");
            set(connector, "connectionUploadTimeout", NEXT_BYTE_MILLIS);
        });
    }

    /** Tomcat answers whether it understood, and goes on with what it had. */
    private static void set(Connector connector, String property, String value) {
        if (!connector.setProperty(property, value)) {
            throw new IllegalStateException("Tomcat does not take " + value + " for its " + property);
        }
    }
}
