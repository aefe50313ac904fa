package org.inclusion.spring;

import org.inclusion.Inclusion;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.HostCsrf;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.servlet.PrincipalDirectory;
import org.inclusion.servlet.PrincipalIds;
import org.inclusion.servlet.ServletOptions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/** The addresses and pages of the library that {@link InclusionAutoConfiguration} built, in an application with servlets. */
@AutoConfiguration(after = InclusionAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean({Inclusion.class, EvidenceCount.class})
@ConditionalOnProperty(prefix = "inclusion.servlet", name = "enabled", matchIfMissing = true)
class ServletAutoConfiguration {

    /** The host uses this object for the logins of other people. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(prefix = "inclusion", name = "login-key")
    PrincipalIds inclusionPrincipalIds(InclusionProperties settings) {
        return new PrincipalIds(Secrets.read("inclusion.login-key", String.valueOf(settings.loginKey())));
    }

    /** Asks the container, which asks Spring Security where the application has it. */
    @Bean
    @ConditionalOnMissingBean
    ActorResolver inclusionActors(
            PrincipalDirectory directory, ObjectProvider<PrincipalIds> ids, InclusionProperties settings) {
        PrincipalIds known = ids.getIfAvailable();
        if (known == null) {
            throw Secrets.missing("inclusion.login-key", "it turns the logins of the application into opaque ids");
        }
        return ActorResolver.fromPrincipal(known, RolesOfHost.named(settings.roles()), directory);
    }

    @Bean
    @ConditionalOnMissingBean
    ServletOptions inclusionServletOptions(InclusionProperties settings, ObjectProvider<HostCsrf> csrf) {
        return MountOptions.of(settings.servlet(), csrf.getIfAvailable());
    }

    @Bean
    ServletRegistrationBean<InclusionServlet> inclusionServlet(
            Inclusion inclusion, ActorResolver actors, ServletOptions options, InclusionProperties settings) {
        ServletRegistrationBean<InclusionServlet> servlet = new ServletRegistrationBean<>(
                new InclusionServlet(inclusion, actors, options), MountOptions.mapping(settings.servlet()));
        servlet.setName("inclusion");
        return servlet;
    }
}
