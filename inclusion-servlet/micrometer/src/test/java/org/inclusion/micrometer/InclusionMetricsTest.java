package org.inclusion.micrometer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.inclusion.Ccas;
import org.inclusion.evidence.Help;
import org.inclusion.servlet.AnsweredRequest;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.servlet.ServletOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plain Tomcat with the servlet, and a registry of Micrometer that a host reads. */
class InclusionMetricsTest {

    private static final Pattern METRIC = Pattern.compile("`(inclusion[.a-z]+)`");

    private final Ccas ccas = new Ccas();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final InclusionMetrics metrics = InclusionMetrics.of(ccas.inclusion);
    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void start() throws IOException, LifecycleException {
        metrics.bindTo(registry);
        Path folder = Files.createDirectories(Path.of("target", "tomcat"));
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", folder.toAbsolutePath().toString());
        context.addServletContainerInitializer((classes, application) -> mount(application), null);
        tomcat.start();
    }

    private void mount(ServletContext application) {
        InclusionServlet.mount(
                application,
                "/inclusion/*",
                new InclusionServlet(
                        ccas.inclusion,
                        request ->
                                Optional.ofNullable(request.getHeader("X-User")).map(Ccas::learner),
                        ServletOptions.standard().requestListener(metrics)));
    }

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
        ccas.close();
    }

    @Test
    void requestsAreCountedByTheirRouteAndNeverByAnId() throws Exception {
        get("api/learners/hers-rose/wish", "hers-rose");
        get("api/learners/hers-rose/wish", "hers-yann");
        get("api/me", "");

        assertThat(requests("/api/learners/{learner}/wish", "404"), equalTo(2L));
        assertThat(requests("/api/me", "401"), equalTo(1L));
        assertThat(
                registry.getMeters().stream()
                        .map(Meter::getId)
                        .map(Object::toString)
                        .toList(),
                everyItem(not(containsString("rose"))));
        assertThat(registry.get("inclusion.requests.active").gauge().value(), equalTo(0.0));
    }

    @Test
    void refusalsAreCountedByTheirKind() throws Exception {
        get("api/me", "");
        get("api/nowhere", "hers-rose");
        post("api/learners/me/enrolments", "hers-rose", "Origin", "https://elsewhere.example");

        assertThat(refusals("not-signed-in"), equalTo(1.0));
        assertThat(refusals("no-such-address"), equalTo(1.0));
        assertThat(refusals("foreign-origin"), equalTo(1.0));
        assertThat(requests("/other", "404"), equalTo(1L));
    }

    @Test
    void aHostThatTimesRequestsItselfCountsOnlyTheirRefusals() {
        MeterRegistry hosts = new SimpleMeterRegistry();
        InclusionMetrics beside = metrics.withoutRequests();
        beside.bindTo(hosts);
        beside.answered(new AnsweredRequest("GET", "/api/me", 401, "not-signed-in", Duration.ofMillis(1)));

        assertThat(hosts.find("inclusion.requests").meters(), empty());
        assertThat(hosts.find("inclusion.requests.active").meters(), empty());
        assertThat(hosts.get("inclusion.refusals").counter().count(), equalTo(1.0));
    }

    @Test
    void whatWasAddedIsCountedByItsKind() throws Exception {
        post("api/learners/me/enrolments", "hers-rose");
        ccas.as(Ccas.learner("hers-rose"))
                .record(List.of(ccas.practice(
                        "p1",
                        Ccas.learner("hers-rose"),
                        Ccas.learner("hers-rose").asLearner(),
                        true,
                        Help.ALONE)));
        ccas.as(Ccas.helper())
                .about(Ccas.learner("hers-rose").asLearner())
                .together()
                .open();

        assertThat(added("evidence"), equalTo(1.0));
        assertThat(added("live-session"), equalTo(1.0));
        assertThat(added("assessment"), equalTo(0.0));
        assertThat(registry.get("inclusion.enrolments").functionCounter().count(), equalTo(1.0));
    }

    @Test
    void theOutboxAndTheWaitingWritersAreRead() {
        assertThat(registry.get("inclusion.letters.waiting").gauge().value(), equalTo(0.0));
        assertThat(registry.get("inclusion.letters.overdue").gauge().value(), equalTo(0.0));
        assertThat(registry.get("inclusion.writers.waiting").gauge().value(), equalTo(0.0));
        assertThat(registry.get("inclusion.sums.age").gauge().value(), equalTo(Double.NaN));
    }

    @Test
    void theGuideListsEveryMetricAndNoOther() throws Exception {
        get("api/me", "");
        Set<String> listed = Files.readString(Path.of("../../docs/embedding.md"))
                .lines()
                .filter(line ->
                        line.startsWith("| `inclusion.") && line.matches(".*\\((timer|counters?|gauges?)[:)].*"))
                .flatMap(line -> METRIC.matcher(line.split("\\(", 2)[0]).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> registered = registry.getMeters().stream()
                .map(meter -> meter.getId().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed, equalTo(registered));
    }

    private long requests(String route, String status) {
        return registry.get("inclusion.requests")
                .tag("route", route)
                .tag("status", status)
                .timer()
                .count();
    }

    private double refusals(String kind) {
        return registry.get("inclusion.refusals").tag("kind", kind).counter().count();
    }

    private double added(String kind) {
        return registry.get("inclusion.added")
                .tag("kind", kind)
                .functionCounter()
                .count();
    }

    private void get(String address, String user) throws IOException, InterruptedException {
        send(to(address, user).GET());
    }

    private void post(String address, String user, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = to(address, user)
                .headers(Stream.concat(
                                Stream.of("X-Inclusion", "1", "Content-Type", "application/json"), Stream.of(headers))
                        .toArray(String[]::new));
        send(request.POST(BodyPublishers.ofString("{\"path\":\"premiers-pas\"}")));
    }

    private HttpRequest.Builder to(String address, String user) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/inclusion/" + address));
        return user.isEmpty() ? request : request.header("X-User", user);
    }

    private static void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());
    }
}
