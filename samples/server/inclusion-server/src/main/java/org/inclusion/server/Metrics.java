package org.inclusion.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.inclusion.access.DayRelation;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AreaId;
import org.inclusion.learner.LearnerListener;
import org.inclusion.progress.Enrolment;

/** The figures that an operator watches: requests as they pass, acts as the library tells of them. No label names a person. */
final class Metrics implements Filter, LearnerListener {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

    private static final Duration[] BUCKETS =
            List.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000).stream()
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Routes routes = new Routes();
    private final String mount;
    private final Counter evidence = registry.counter("inclusion.evidence.recorded");
    private final Counter enrolments = registry.counter("inclusion.enrolments");
    private final Counter disagreements = registry.counter("inclusion.disagreements");
    private final Counter dayRelations = registry.counter("inclusion.day.relations");

    /** Metrics of a server whose addresses begin with a path. */
    Metrics(String mount) {
        this.mount = mount;
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        long start = System.nanoTime();
        boolean ended = false;
        try {
            chain.doFilter(request, response);
            ended = true;
        } finally {
            int status = ended ? ((HttpServletResponse) response).getStatus() : 500;
            timer(http, status).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(HttpServletRequest request, int status) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return Timer.builder("inclusion.http.requests")
                .tag("method", METHODS.contains(request.getMethod()) ? request.getMethod() : "other")
                .tag("route", path.startsWith(mount) ? routes.of(path.substring(mount.length())) : "other")
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    @Override
    public void evidenceRecorded(LearnerId learner, List<String> evidenceIds) {
        evidence.increment(evidenceIds.size());
    }

    @Override
    public void enrolled(Enrolment enrolment) {
        enrolments.increment();
    }

    @Override
    public void disagreed(LearnerId learner, AreaId areaId) {
        disagreements.increment();
    }

    @Override
    public void dayRelationOpened(DayRelation relation) {
        dayRelations.increment();
    }
}
