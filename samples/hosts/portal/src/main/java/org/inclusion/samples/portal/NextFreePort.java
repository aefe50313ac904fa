package org.inclusion.samples.portal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** A trial of the portal starts beside whatever listens on its port already. A real portal has its port for itself. */
@Component
class NextFreePort implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(NextFreePort.class);

    private final int port;

    NextFreePort(@Value("${server.port}") int port) {
        this.port = port;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        int free = FreePort.from(port).orElse(port);
        if (free != port) {
            LOG.warn("port {} is taken: the portal is at http://127.0.0.1:{}/portail/", port, free);
            factory.setPort(free);
        }
    }

    /** After Spring Boot's own, which sets the port of the properties. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
