package org.inclusion.spring;

import org.inclusion.Inclusion;
import org.inclusion.micrometer.InclusionMetrics;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * The library's metrics, where the application has Micrometer. None of them is about a person. The servlet tells them of requests, and
 * Spring Boot binds them to the application's registries.
 */
@AutoConfiguration(after = InclusionAutoConfiguration.class, before = ServletAutoConfiguration.class)
@ConditionalOnClass(name = "io.micrometer.core.instrument.binder.MeterBinder")
@ConditionalOnBean(Inclusion.class)
class MetricsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InclusionMetrics inclusionMetrics(Inclusion inclusion) {
        return InclusionMetrics.of(inclusion);
    }
}
