package org.inclusion.spring;

import jakarta.servlet.Filter;
import java.util.List;
import org.inclusion.Inclusion;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.HostCsrf;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.servlet.LoginMoves;
import org.inclusion.servlet.PrincipalDirectory;
import org.inclusion.servlet.PrincipalIds;
import org.inclusion.servlet.RequestListener;
import org.inclusion.servlet.ServletOptions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The addresses and pages of the library that {@link InclusionAutoConfiguration} built, in an application
 * with servlets.
 */
@AutoConfiguration(after = InclusionAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean({Inclusion.class, HostDatabase.class})
@ConditionalOnProperty(prefix = "inclusion.servlet", name = "enabled", matchIfMissing = true)
class ServletAutoConfiguration {

    /** The name of the bean that mounts the servlet. */
    static final String SERVLET = "inclusionServlet";

    /** Encodings, traces and metrics come first. */
    private static final int AFTER_OBSERVERS = 100;

    /** Where Spring observes requests, its metrics and traces are named by routes. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.web.filter.ServerHttpObservationFilter")
    static class Observed {

        @Bean
        RouteNames inclusionRouteNames() {
            return new RouteNames();
        }
    }

    /** Where Spring MVC serves the application's own pages, its controllers can ask for the current actor. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.web.servlet.config.annotation.WebMvcConfigurer")
    static class Controllers {

        @Bean
        WebMvcConfigurer inclusionCurrentActor(
                ObjectProvider<ActorResolver> actors, ObjectProvider<Inclusion> inclusion) {
            return new WebMvcConfigurer() {
                @Override
                public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                    resolvers.add(new CurrentActor(actors::getObject, inclusion::getObject));
                }
            };
        }
    }

    /** The host uses this object for the logins of other people. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(prefix = "inclusion", name = "login-key")
    PrincipalIds inclusionPrincipalIds(InclusionProperties settings) {
        return new PrincipalIds(
                Secrets.read("inclusion.login-key", String.valueOf(settings.loginKey())),
                Secrets.formerLoginKeys(settings));
    }

    /** The host uses this object for people who do not sign in themselves. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(PrincipalIds.class)
    LoginMoves inclusionLoginMoves(ObjectProvider<Inclusion> inclusion, PrincipalIds ids) {
        return new LoginMoves(inclusion::getObject, ids);
    }

    /** Asks the container, which asks Spring Security where the application has it. */
    @Bean
    @ConditionalOnMissingBean
    ActorResolver inclusionActors(
            PrincipalDirectory directory,
            ObjectProvider<PrincipalIds> ids,
            ObjectProvider<LoginMoves> moves,
            InclusionProperties settings) {
        PrincipalIds known = ids.getIfAvailable();
        if (known == null) {
            throw Secrets.missing("inclusion.login-key", "it turns the logins of the application into opaque ids");
        }
        return ActorResolver.fromPrincipal(known, RolesOfHost.named(settings.roles()), directory, moves.getObject());
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
        ServletRegistrationBean<InclusionServlet> servlet = new MountedServlet(
                new InclusionServlet(inclusion.getObject(), actors, options), MountPath.mapping(settings.servlet()));
        servlet.setName("inclusion");
        // At the start and not at the first request: the line in the log belongs to the start.
        servlet.setLoadOnStartup(1);
        return servlet;
    }

    /** Before every filter that reads a body: Spring's own that read forms, and Spring Security's. */
    @Bean
    FilterRegistrationBean<Filter> inclusionDoors(
            @Qualifier(SERVLET) ServletRegistrationBean<InclusionServlet> servlet, InclusionProperties settings) {
        FilterRegistrationBean<Filter> doors =
                new FilterRegistrationBean<>(servlet.getServlet().doorFilter());
        doors.setName("inclusion-doors");
        doors.setUrlPatterns(settings.servlet().doors());
        doors.setEnabled(!settings.servlet().doors().isEmpty());
        doors.setOrder(Ordered.HIGHEST_PRECEDENCE + AFTER_OBSERVERS);
        return doors;
    }
}
