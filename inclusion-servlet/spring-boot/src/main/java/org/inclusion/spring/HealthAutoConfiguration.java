package org.inclusion.spring;

import org.inclusion.Inclusion;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The library's part of {@code /actuator/health}, where the application has Actuator. Spring Boot 4 moved its classes.
 */
@AutoConfiguration(after = InclusionAutoConfiguration.class)
@ConditionalOnBean(Inclusion.class)
@ConditionalOnProperty(prefix = "management.health.inclusion", name = "enabled", matchIfMissing = true)
class HealthAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
    static class OnBoot3 {

        @Bean
        @ConditionalOnMissingBean(name = "inclusionHealthIndicator")
        org.springframework.boot.actuate.health.HealthIndicator inclusionHealthIndicator(Inclusion inclusion) {
            return () -> {
                org.inclusion.health.HealthReport found = inclusion.healthReport();
                var health = found.health().isWell()
                        ? org.springframework.boot.actuate.health.Health.up()
                        : org.springframework.boot.actuate.health.Health.down();
                return health.withDetails(HealthDetails.of(found)).build();
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
    static class OnBoot4 {

        @Bean
        @ConditionalOnMissingBean(name = "inclusionHealthIndicator")
        org.springframework.boot.health.contributor.HealthIndicator inclusionHealthIndicator(Inclusion inclusion) {
            return () -> {
                org.inclusion.health.HealthReport found = inclusion.healthReport();
                var health = found.health().isWell()
                        ? org.springframework.boot.health.contributor.Health.up()
                        : org.springframework.boot.health.contributor.Health.down();
                return health.withDetails(HealthDetails.of(found)).build();
            };
        }
    }
}
