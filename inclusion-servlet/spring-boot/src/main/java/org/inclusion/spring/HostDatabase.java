package org.inclusion.spring;

import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.ResourceTransactionManager;

/** Finds the application's database among its beans: an EntityManagerFactory, and the transaction manager of it. */
final class HostDatabase {

    private static final String FACTORY = "inclusion.entity-manager-factory";

    private static final String MANAGER = "inclusion.transaction-manager";

    private final ListableBeanFactory beans;
    private final InclusionProperties settings;

    HostDatabase(ListableBeanFactory beans, InclusionProperties settings) {
        this.beans = beans;
        this.settings = settings;
    }

    EntityManagerFactory entityManagers() {
        return one(EntityManagerFactory.class, FACTORY, settings.entityManagerFactory());
    }

    /** The transaction manager of some entity managers: one of another database would commit something else. */
    PlatformTransactionManager transactions(EntityManagerFactory entityManagers) {
        PlatformTransactionManager manager =
                one(PlatformTransactionManager.class, MANAGER, settings.transactionManager());
        if (manager instanceof ResourceTransactionManager ofResource
                && !ofResource.getResourceFactory().equals(entityManagers)) {
            throw new WrongSettingException(
                    "the transaction manager that inclusion would use is not that of its EntityManagerFactory",
                    "Name the bean of the JpaTransactionManager of that EntityManagerFactory in " + MANAGER + ".");
        }
        return manager;
    }

    private <T> T one(Class<T> type, String setting, @Nullable String name) {
        if (name != null) {
            if (!beans.containsBean(name) || !beans.isTypeMatch(name, type)) {
                throw new WrongSettingException(
                        setting + " names " + name + ", and no " + type.getSimpleName() + " bean has that name",
                        "The beans are: " + names(type) + ".");
            }
            return beans.getBean(name, type);
        }
        ObjectProvider<T> found = beans.getBeanProvider(type);
        T only = found.getIfUnique();
        if (only == null) {
            throw new WrongSettingException(
                    setting + " is missing: the application has several " + type.getSimpleName() + " beans, or none ("
                            + names(type) + ")",
                    "Name the bean whose database keeps inclusion's tables in " + setting + ".");
        }
        return only;
    }

    private String names(Class<?> type) {
        return Arrays.stream(beans.getBeanNamesForType(type)).sorted().collect(Collectors.joining(", "));
    }
}
