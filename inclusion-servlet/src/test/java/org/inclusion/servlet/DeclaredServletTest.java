package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.inclusion.Ccas;
import org.junit.jupiter.api.Test;

/** A container makes the servlet itself, as it does from web.xml. */
class DeclaredServletTest {

    @Test
    void whatAListenerOffersIsServed() {
        try (Ccas ccas = new Ccas();
                Host host = new Host(
                        "",
                        context -> {
                            ServletRegistration.Dynamic declared =
                                    context.addServlet("training", DeclaredServlet.class);
                            declared.addMapping("/inclusion/*");
                            declared.setAsyncSupported(true);
                            DeclaredServlet.offer(context, new InclusionServlet(ccas.inclusion, Town.resolver()));
                        },
                        (tomcat, context) -> {})) {
            Caller fatima = new Caller(host, new Contract(), "fatima");
            assertThat(fatima.get("api/me").status(), equalTo(200));
            assertThat(fatima.post("api/learners/me/wishes", Town.wish()).status(), equalTo(201));
        }
    }

    @Test
    void aHostMayExtendItAndNothingIsOffered() {
        AtomicBoolean asynchronous = new AtomicBoolean();
        try (Ccas ccas = new Ccas()) {
            ActorResolver resolver = request -> {
                asynchronous.set(request.isAsyncSupported());
                return Optional.of(Ccas.learner("fatima"));
            };
            DeclaredServlet ours = new DeclaredServlet() {
                private static final long serialVersionUID = 1L;

                @Override
                protected InclusionServlet served() {
                    return new InclusionServlet(ccas.inclusion, resolver);
                }
            };
            try (Host host = new Host(
                    "",
                    context -> context.addServlet("training", ours).addMapping("/inclusion/*"),
                    (tomcat, context) -> {})) {
                assertThat(
                        new Caller(host, new Contract(), "fatima").get("api/me").status(), equalTo(200));
                assertThat("nobody said that they are", asynchronous.get(), is(false));
            }
        }
    }

    @Test
    void withoutALibraryItSaysHowToOfferOne() throws IOException, InterruptedException {
        assertThat(refusal("/inclusion/*"), contains(containsString("call DeclaredServlet.offer(context, servlet)")));
    }

    @Test
    void aMappingThatCannotWorkIsRefused() throws IOException, InterruptedException {
        assertThat(refusal("/inclusion"), contains("the mapping must look like /inclusion/*, not /inclusion"));
    }

    private static List<String> refusal(String mapping) throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        DeclaredServlet telling = new DeclaredServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            public void init(ServletConfig config) throws ServletException {
                try {
                    super.init(config);
                } catch (ServletException e) {
                    said.add(e.getMessage());
                    throw e;
                }
            }
        };
        try (Host host = new Host(
                "", context -> context.addServlet("training", telling).addMapping(mapping), (tomcat, context) -> {})) {
            URI address = URI.create("http://127.0.0.1:" + host.port() + "/inclusion");
            int status = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
            assertThat(status, equalTo(500));
        }
        return said;
    }
}
