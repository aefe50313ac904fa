package org.inclusion.spring;

import jakarta.persistence.EntityManagerFactory;
import java.time.InstantSource;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.access.Relations;
import org.inclusion.jpa.transaction.HostTransactions;
import org.inclusion.message.MessageGateway;
import org.inclusion.outbox.NoticeListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/**
 * The library, in an application that has a database, says who helps whom, and says who acts. An application without
 * one of the three starts without the library, and {@link AbsenceAutoConfiguration} says what is missing. An
 * application that builds {@link Inclusion} itself keeps its own.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
@ConditionalOnProperty(prefix = "inclusion", name = "enabled", matchIfMissing = true)
@ConditionalOnBean(Relations.class)
@ConditionalOnMissingBean(Inclusion.class)
@Conditional({OnHostBeans.Kept.class, OnHostBeans.Acting.class})
@EnableConfigurationProperties(InclusionProperties.class)
class InclusionAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger("org.inclusion.spring");

    InclusionAutoConfiguration() {
        BootVersion.require(SpringBootVersion.getVersion());
    }

    @Bean
    HostDatabase inclusionDatabase(ListableBeanFactory beans, InclusionProperties settings) {
        // Before the database is opened: a host whose settings are wrong leaves no tables behind.
        Secrets.require(settings);
        HostPorts.requireFolders(settings);
        WebhookListener.require(settings);
        MessageSettings.require(settings.messages(), beans);
        MountPath.mapping(settings.servlet());
        return new HostDatabase(beans, settings);
    }

    @Bean
    @ConditionalOnMissingBean({HostTransactions.class, Stores.class})
    HostTransactions inclusionTransactions(HostDatabase database, InclusionProperties settings) {
        EntityManagerFactory entityManagers = database.entityManagers();
        return new SpringTransactions(
                SharedEntityManagerCreator.createSharedEntityManager(entityManagers),
                database.transactions(entityManagers),
                settings.looksOutsideReadOnly());
    }

    @Bean
    @ConditionalOnMissingBean
    Stores inclusionStores(HostDatabase database, HostTransactions transactions, InclusionProperties settings) {
        return new HostTables(settings.schema(), settings.schemaName(), database.entityManagers()).open(transactions);
    }

    @Bean
    @ConditionalOnProperty(prefix = "inclusion.webhook", name = "address")
    NoticeListener inclusionWebhook(InclusionProperties settings) {
        if (settings.schedule().letters() == null) {
            LOG.warn(
                    "inclusion.webhook.address is set, and inclusion.schedule.letters is not: notices wait in the outbox until"
                            + " this application itself calls sendLetters() of Inclusion, or that setting says how often");
        }
        return new WebhookListener(settings, InstantSource.system());
    }

    @Bean
    @Conditional(OnMessageServices.class)
    MessageGateway inclusionMessages(ListableBeanFactory beans, InclusionProperties settings) {
        if (settings.schedule().letters() == null) {
            LOG.warn(
                    "inclusion.messages is set, and inclusion.schedule.letters is not: messages wait in the outbox until this"
                            + " application itself calls sendLetters() of Inclusion, or that setting says how often");
        }
        return ConfiguredMessages.gateway(settings.messages(), beans);
    }

    @Bean
    Inclusion inclusion(ListableBeanFactory beans, Stores stores, InclusionProperties settings) {
        return new HostPorts(beans, settings).build(stores);
    }

    /** The line at the start is the servlet's, which knows where it is mounted; without a servlet, it is this one. */
    @Bean
    SmartInitializingSingleton inclusionStartLine(ListableBeanFactory beans, Inclusion inclusion) {
        return () -> {
            if (!beans.containsBean(ServletAutoConfiguration.SERVLET)) {
                LOG.info("{}, not served over HTTP", inclusion.inOneLine());
            }
        };
    }
}
