package org.inclusion.spring;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import org.inclusion.Inclusion;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** The library's metrics, where the application has Micrometer. None of them is about a person. */
@AutoConfiguration(after = InclusionAutoConfiguration.class)
@ConditionalOnClass(name = "io.micrometer.core.instrument.binder.MeterBinder")
@ConditionalOnBean({Inclusion.class, EvidenceCount.class})
class MetricsAutoConfiguration {

    @Bean
    MeterBinder inclusionMeters(Inclusion inclusion, EvidenceCount count) {
        return new InclusionMeters(count, new KnownLag(inclusion.sendLetters()::lag, InstantSource.system()));
    }
}
