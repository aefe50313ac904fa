package org.inclusion.samples.embedding.plain;

import io.micrometer.core.instrument.MeterRegistry;
import org.inclusion.Inclusion;
import org.inclusion.micrometer.InclusionMetrics;
import org.inclusion.servlet.ServletOptions;

/** A host with Micrometer, in any container. */
final class Metered {

    private Metered() {}

    /** The settings of a servlet whose requests are measured. */
    static ServletOptions options(Inclusion inclusion, MeterRegistry registry) {
        InclusionMetrics metrics = InclusionMetrics.of(inclusion);
        metrics.bindTo(registry);
        ServletOptions options = ServletOptions.standard().requestListener(metrics);
        return options;
    }
}
