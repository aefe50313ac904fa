package org.inclusion.spring;

import org.inclusion.Inclusion;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.HostCsrf;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.servlet.PrincipalDirectory;
import org.inclusion.servlet.PrincipalIds;
import org.inclusion.servlet.RequestListener;
import org.inclusion.servlet.ServletOptions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses and pages of the library that {@link InclusionAutoConfiguration} built, in an application with servlets. */
@AutoConfiguration(after = InclusionAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean({Inclusion.class, HostDatabase.class})
@ConditionalOnProperty(prefix = "inclusion.servlet", name = "enabled", matchIfMissing = true)
class ServletAutoConfiguration {

    /** The name of the bean that mounts the servlet. */
    static final String SERVLET = "inclusionServlet";

    /** Where Spring observes requests, its metrics and traces are named by routes. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.web.filter.ServerHttpObservationFilter")
    static class Observed {

        @Bean
        RouteNames inclusionRouteNames() {
            return new RouteNames();
        }
    }

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
    ServletOptions inclusionServletOptions(
            InclusionProperties settings, ObjectProvider<HostCsrf> csrf, ObjectProvider<RequestListener> listeners) {
        return MountOptions.of(settings.servlet(), csrf.getIfAvailable())
                .requestListener(new RequestListeners(listeners.orderedStream().toList()));
    }

    @Bean(SERVLET)
    ServletRegistrationBean<InclusionServlet> inclusionServlet(
            ObjectProvider<Inclusion> inclusion,
            ActorResolver actors,
            ServletOptions options,
            InclusionProperties settings) {
        // The library is asked for last: where its actors or options are wrong, no tables were made yet.
        ServletRegistrationBean<InclusionServlet> servlet = new ServletRegistrationBean<>(
                new InclusionServlet(inclusion.getObject(), actors, options), MountPath.mapping(settings.servlet()));
        servlet.setName("inclusion");
        // At the start and not at the first request: the line in the log belongs to the start.
        servlet.setLoadOnStartup(1);
        return servlet;
    }
}
