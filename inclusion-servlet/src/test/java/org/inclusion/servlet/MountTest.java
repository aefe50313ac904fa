package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.inclusion.Ccas;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

/** A host mounts the servlet, once or several times. */
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
                            InclusionServlet.mount(context, "/again/*", servlet);
                            for (String taken : new String[] {"/inclusion/*", "/again/*"}) {
                                IllegalStateException twice = assertThrows(
                                        IllegalStateException.class,
                                        () -> InclusionServlet.mount(context, taken, servlet));
                                assertThat(
                                        twice.getMessage(),
                                        allOf(
                                                startsWith("the library cannot be mounted at " + taken
                                                        + ": the servlet " + "inclusion"),
                                                containsString("(org.inclusion.servlet.InclusionServlet) is mounted"),
                                                containsString("leave one of the two"),
                                                containsString("inclusion.servlet.enabled=false")));
                            }
                            context.addServlet("theirs", new HttpServlet() {}).addMapping("/theirs/*");
                            IllegalStateException another = assertThrows(
                                    IllegalStateException.class,
                                    () -> InclusionServlet.mount(context, "/theirs/*", servlet));
                            assertThat(
                                    another.getMessage(),
                                    allOf(
                                            containsString("at /theirs/*: the servlet theirs ("),
                                            containsString("Mount the library at another address")));
                        },
                        (tomcat, context) -> {})) {
            assertThat(new Caller(host, new Contract(), "fatima").get("api/me").status(), equalTo(200));
        }
    }

    @Test
    void severalStandInOneApplicationEachUnderItsName() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        try (Ccas ccas = new Ccas();
                Ccas others = new Ccas();
                Host host = new Host(
                        "",
                        context -> {
                            for (String mapping : new String[] {"/inclusion/*", "/inclusion/atelier/*", "/voisins/*"}) {
                                Ccas served = mapping.startsWith("/voisins") ? others : ccas;
                                names.add(InclusionServlet.mount(context, mapping, served.inclusion, Town.resolver())
                                        .getName());
                            }
                        },
                        (tomcat, context) -> {})) {
            Caller fatima = new Caller(host, new Contract(), "fatima");
            assertThat(names, contains("inclusion", "inclusion/inclusion/atelier/*", "inclusion/voisins/*"));
            assertThat(fatima.post("api/learners/me/wishes", Town.wish()).status(), equalTo(201));
            // The longest mapping that fits wins, as for all servlets.
            assertThat(wish(host.at("atelier/")), equalTo(200));
            assertThat(wish(host.at("../voisins/")), equalTo(404));
        }
    }

    private static int wish(URI mounted) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(mounted.normalize().resolve("api/learners/me/wish"))
                .header("X-Test-User", "fatima")
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
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
