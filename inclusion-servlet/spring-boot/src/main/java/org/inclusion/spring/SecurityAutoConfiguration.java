package org.inclusion.spring;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/**
 * The library's rules for an application with Spring Security. They are there where the library itself is not started,
 * too, so that the application's own rules can name them in any case.
 */
@AutoConfiguration
@ConditionalOnClass(HttpSecurity.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SecurityAutoConfiguration {

    @Bean
    InclusionSecurity inclusionSecurity(Environment environment) {
        return new InclusionSecurity(MountPath.in(environment));
    }

    @Bean
    ClosedPractice inclusionClosedPractice(
            Environment environment, ObjectProvider<WebInvocationPrivilegeEvaluator> rules, ListableBeanFactory beans) {
        return new ClosedPractice(MountPath.in(environment), rules, beans);
    }
}
