package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.inclusion.Ccas;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

/** How a host takes the servlet in. */
class MountTest {

    @Test
    void itSupportsAsynchronousRequestsAndNeverOpensASession() {
        AtomicInteger sessions = new AtomicInteger();
        AtomicBoolean asynchronous = new AtomicBoolean();
        HttpSessionListener counting = new HttpSessionListener() {
            @Override
            public void sessionCreated(HttpSessionEvent event) {
                sessions.incrementAndGet();
            }
        };
        ActorResolver resolver = request -> {
            asynchronous.set(request.isAsyncSupported());
            return Optional.of(Ccas.learner("fatima"));
        };
        try (Ccas ccas = new Ccas();
                Host host = new Host(
                        "",
                        context -> {
                            context.addListener(counting);
                            InclusionServlet.mount(context, "/inclusion/*", ccas.inclusion, resolver);
                        },
                        (tomcat, context) -> {})) {
            Caller fatima = new Caller(host, new Contract(), "fatima");
            fatima.get("api/me");
            fatima.post("api/learners/me/wishes", Town.wish());

            assertThat(asynchronous.get(), is(true));
            assertThat(sessions.get(), equalTo(0));
        }
    }

    @Test
    void aMappingThatCannotWorkIsRefused() {
        try (Ccas ccas = new Ccas();
                Host host = new Host(
                        "",
                        context -> {
                            InclusionServlet servlet = new InclusionServlet(ccas.inclusion, Town.resolver());
                            for (String mapping : new String[] {"/inclusion", "/", "*.json", "inclusion/*", ""}) {
                                assertThrows(
                                        IllegalArgumentException.class,
                                        () -> InclusionServlet.mount(context, mapping, servlet));
                            }
                            InclusionServlet.mount(context, "/inclusion/*", servlet);
                            assertThrows(
                                    IllegalStateException.class,
                                    () -> InclusionServlet.mount(context, "/again/*", servlet));
                        },
                        (tomcat, context) -> {})) {
            assertThat(new Caller(host, new Contract(), "fatima").get("api/me").status(), equalTo(200));
        }
    }

    @Test
    void aHostSetsItsOwnLimits() {
        ServletOptions options = ServletOptions.standard().bodyLimit(100).depthLimit(2);
        try (Town town = new Town(new InMemoryStores(), options)) {
            Caller fatima = town.as("fatima");
            assertThat(
                    fatima.post("api/evidence", "{'id':'" + "x".repeat(100) + "'}")
                            .status(),
                    equalTo(413));
            assertThat(fatima.post("api/evidence", "{'id':[[]]}").problem(), equalTo("beyond-limits"));
            assertThat(fatima.post("api/evidence", "{'id':[]}").problem(), equalTo("not-a-text"));
        }
        assertThrows(IllegalArgumentException.class, () -> options.bodyLimit(0));
        assertThrows(IllegalArgumentException.class, () -> options.depthLimit(0));
    }
}
