package org.inclusion.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.inclusion.Inclusion;
import org.inclusion.access.Quotas;
import org.inclusion.health.Tally;
import org.inclusion.servlet.AnsweredRequest;
import org.inclusion.servlet.RequestListener;

/**
 * Registers the library's metrics with Micrometer: requests by route and status, refusals by kind, what was added by
 * kind, writers that wait, the age of the sums, and the backlog of the outbox. No tag and no value is about a person.
 * It is given to the servlet, which tells it of requests, and bound to one registry or several. The host keeps it for
 * as long as the registry. Thread-safe.
 *
 * <pre>{@code
 * InclusionMetrics metrics = InclusionMetrics.of(inclusion);
 * metrics.bindTo(registry);
 * ServletOptions options = ServletOptions.standard().requestListener(metrics);
 * }</pre>
 *
 * <p>Sums and outbox are asked of the stores every ten seconds at most, however often a registry is read. They have no
 * value while the stores do not answer.
 */
public final class InclusionMetrics implements MeterBinder, RequestListener {

    private final Inclusion inclusion;
    private final KnownReport report;
    private final boolean timesRequests;
    private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();
    private final AtomicInteger active = new AtomicInteger();

    InclusionMetrics(Inclusion inclusion, KnownReport report, boolean timesRequests) {
        this.inclusion = inclusion;
        this.report = report;
        this.timesRequests = timesRequests;
    }

    /**
     * The metrics of one library.
     *
     * @param inclusion the library; the host closes it
     */
    public static InclusionMetrics of(Inclusion inclusion) {
        return new InclusionMetrics(inclusion, new KnownReport(inclusion::healthReport, InstantSource.system()), true);
    }

    /**
     * The metrics of the same library without {@code inclusion.requests} and {@code inclusion.requests.active}, for a
     * host whose own metrics time each request by its route. Refusals are counted all the same, because no status says
     * their kind. This object stays as it is.
     */
    public InclusionMetrics withoutRequests() {
        return new InclusionMetrics(inclusion, report, false);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        registries.add(registry);
        if (timesRequests) {
            Gauge.builder("inclusion.requests.active", active, AtomicInteger::get)
                    .description("Requests that are worked on now")
                    .register(registry);
        }
        for (Quotas.Kind kind : inclusion.tally().added().keySet()) {
            FunctionCounter.builder(
                            "inclusion.added",
                            inclusion,
                            library -> library.tally().of(kind))
                    .description("Things that were added through this server since its start")
                    .tag("kind", name(kind))
                    .register(registry);
        }
        count(registry, "inclusion.enrolments", "Paths that were taken", Tally::enrolments);
        count(registry, "inclusion.disagreements", "How often a learner did not agree", Tally::disagreements);
        count(registry, "inclusion.day.relations", "Day relations that were opened", Tally::dayRelations);
        Gauge.builder(
                        "inclusion.writers.waiting",
                        inclusion,
                        library -> library.tally().writersWaiting())
                .description("Writers that wait for another writer of one learner")
                .register(registry);
        known(registry, "inclusion.letters.waiting", "Letters that wait in the outbox", KnownReport::lettersWaiting);
        known(registry, "inclusion.letters.dead", "Letters that are not tried any more", KnownReport::lettersDead);
        seconds(
                registry,
                "inclusion.letters.overdue",
                "How long the letter that waits longest is overdue",
                KnownReport::overdueSeconds);
        seconds(
                registry,
                "inclusion.sums.age",
                "How long ago the sums of the structure were renewed that has waited longest",
                KnownReport::sumsAgeSeconds);
    }

    private void count(MeterRegistry registry, String name, String description, ToDoubleFunction<Tally> of) {
        FunctionCounter.builder(name, inclusion, library -> of.applyAsDouble(library.tally()))
                .description(description + ", through this server since its start")
                .register(registry);
    }

    private void known(MeterRegistry registry, String name, String description, ToDoubleFunction<KnownReport> of) {
        Gauge.builder(name, report, of)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    private void seconds(MeterRegistry registry, String name, String description, ToDoubleFunction<KnownReport> of) {
        Gauge.builder(name, report, of)
                .description(description)
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }

    private static String name(Quotas.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void routed(HttpServletRequest request, String route) {
        active.incrementAndGet();
    }

    @Override
    public void answered(AnsweredRequest answered) {
        active.decrementAndGet();
        String problem = answered.problem();
        for (MeterRegistry registry : registries) {
            if (timesRequests) {
                Timer.builder("inclusion.requests")
                        .description("Requests, and the time until each was answered")
                        .tag("method", answered.method())
                        .tag("route", answered.route())
                        .tag("status", Integer.toString(answered.status()))
                        .register(registry)
                        .record(answered.took());
            }
            if (problem != null) {
                Counter.builder("inclusion.refusals")
                        .description("Requests that were refused or failed, by the kind of problem")
                        .tag("kind", problem)
                        .register(registry)
                        .increment();
            }
        }
    }
}
