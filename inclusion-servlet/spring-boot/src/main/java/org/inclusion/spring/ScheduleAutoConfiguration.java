package org.inclusion.spring;

import java.time.InstantSource;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.journal.JournalKey;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;

/**
 * The works that settings of the application ask for, on the application's own scheduler. Nothing is done that was not
 * asked for. The starter makes no scheduler: {@code @EnableScheduling} would also start methods of the application that
 * nobody asked for.
 */
@AutoConfiguration(
        after = InclusionAutoConfiguration.class,
        afterName = "org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration")
@ConditionalOnBean(Inclusion.class)
@EnableConfigurationProperties(InclusionProperties.class)
class ScheduleAutoConfiguration {

    @Bean
    ScheduledWork inclusionScheduledWork(
            Inclusion inclusion,
            InclusionProperties settings,
            ObjectProvider<TaskScheduler> schedulers,
            ObjectProvider<Stores> stores,
            ListableBeanFactory beans) {
        boolean seals = beans.getBeanNamesForType(JournalKey.class).length > 0;
        Stores shared = stores.getIfUnique();
        OneServer servers = shared == null ? null : new OneServer(shared, InstantSource.system());
        return new ScheduledWork(new AskedWork(inclusion, settings, seals, servers).all(), schedulers::getIfAvailable);
    }
}
