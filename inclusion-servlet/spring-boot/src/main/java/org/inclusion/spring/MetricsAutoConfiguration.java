package org.inclusion.spring;

import org.inclusion.Inclusion;
import org.inclusion.micrometer.InclusionMetrics;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * The library's metrics, where the application has Micrometer. None of them is about a person. The servlet tells them
 * of requests, and Spring Boot binds them to the application's registries. Each request is timed once.
 */
@AutoConfiguration(after = InclusionAutoConfiguration.class, before = ServletAutoConfiguration.class)
@ConditionalOnClass(name = "io.micrometer.core.instrument.binder.MeterBinder")
@ConditionalOnBean(Inclusion.class)
class MetricsAutoConfiguration {

    /** Where Spring times each request by its route ({@link RouteNames}), the library does not time it again. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnClass(name = "org.springframework.web.filter.ServerHttpObservationFilter")
    static class Observed {

        @Bean
        @ConditionalOnMissingBean
        InclusionMetrics inclusionMetrics(Inclusion inclusion, ListableBeanFactory beans) {
            InclusionMetrics metrics = InclusionMetrics.of(inclusion);
            boolean timed = has(beans, ResolvableType.forClass(ServerHttpObservationFilter.class))
                    || has(
                            beans,
                            ResolvableType.forClassWithGenerics(
                                    FilterRegistrationBean.class, ServerHttpObservationFilter.class));
            return timed ? metrics.withoutRequests() : metrics;
        }

        private static boolean has(ListableBeanFactory beans, ResolvableType type) {
            return beans.getBeanNamesForType(type, true, false).length > 0;
        }
    }

    @Bean
    @ConditionalOnMissingBean
    InclusionMetrics inclusionMetrics(Inclusion inclusion) {
        return InclusionMetrics.of(inclusion);
    }
}
