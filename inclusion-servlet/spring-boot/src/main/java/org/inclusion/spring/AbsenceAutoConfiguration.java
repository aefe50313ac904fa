package org.inclusion.spring;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.access.Relations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Says in the log, in one sentence, why the library was not started. */
@AutoConfiguration(after = ServletAutoConfiguration.class)
@ConditionalOnProperty(prefix = "inclusion", name = "enabled", matchIfMissing = true)
@ConditionalOnMissingBean(Inclusion.class)
class AbsenceAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger("org.inclusion.spring");

    @Bean
    SmartInitializingSingleton inclusionAbsence(ListableBeanFactory beans) {
        return () -> LOG.warn(
                "inclusion is not started: the application has {}. Set inclusion.enabled=false where that is meant.",
                missing(beans));
    }

    /** Everything that is missing, in words that end a sentence. */
    static String missing(ListableBeanFactory beans) {
        List<String> missing = new ArrayList<>();
        if (!has(beans, Relations.class)) {
            missing.add("no bean of type org.inclusion.access.Relations, which says who helps whom");
        }
        if (!has(beans, EntityManagerFactory.class) && !has(beans, Stores.class)) {
            missing.add("no EntityManagerFactory bean, in whose database inclusion keeps its tables");
        }
        if (missing.isEmpty()) {
            missing.add("no bean of type org.inclusion.servlet.PrincipalDirectory or ActorResolver, which says who acts"
                    + " (inclusion.servlet.enabled=false starts inclusion without its servlet)");
        }
        return String.join(", and ", missing);
    }

    private static boolean has(ListableBeanFactory beans, Class<?> type) {
        return beans.getBeanNamesForType(type, true, false).length > 0;
    }
}
