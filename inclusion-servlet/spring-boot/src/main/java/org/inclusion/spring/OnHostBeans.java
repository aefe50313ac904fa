package org.inclusion.spring;

import jakarta.persistence.EntityManagerFactory;
import org.inclusion.Stores;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/** The conditions that an application meets before the library is started. */
final class OnHostBeans {

    private OnHostBeans() {}

    /** The application has a database, or stores of its own. */
    static final class Kept extends AnyNestedCondition {

        Kept() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnBean(EntityManagerFactory.class)
        static final class InDatabase {}

        @ConditionalOnBean(Stores.class)
        static final class InStores {}
    }

    /** The application says who acts, or does not serve the library over HTTP. */
    static final class Acting extends AnyNestedCondition {

        Acting() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnBean(type = "org.inclusion.servlet.ActorResolver")
        static final class ByResolver {}

        @ConditionalOnBean(type = "org.inclusion.servlet.PrincipalDirectory")
        static final class ByDirectory {}

        @ConditionalOnProperty(prefix = "inclusion.servlet", name = "enabled", havingValue = "false")
        static final class NotServed {}

        @ConditionalOnNotWebApplication
        static final class NoWeb {}

        @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
        static final class NoServlets {}
    }
}
