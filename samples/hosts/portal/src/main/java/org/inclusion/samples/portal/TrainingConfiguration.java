package org.inclusion.samples.portal;

import jakarta.persistence.EntityManagerFactory;
import java.util.HexFormat;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.access.Role;
import org.inclusion.formats.CoopFormats;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.jpa.transaction.HostTransactions;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.HostRoles;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.servlet.PrincipalIds;
import org.inclusion.servlet.ServletOptions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library in the portal. */
@Configuration
class TrainingConfiguration {

    @Bean
    PrincipalIds principalIds(@Value("${portal.training-key}") String key) {
        return new PrincipalIds(HexFormat.of().parseHex(key));
    }

    @Bean
    Inclusion inclusion(
            EntityManagerFactory entityManagers,
            HostTransactions transactions,
            Directory directory,
            @Value("${portal.installation-key}") String key) {
        InclusionSchema.of(entityManagers).create();
        return Inclusion.builder()
                .stores(JpaStores.joining(transactions))
                .relations(directory)
                .names(directory)
                .accompanimentFormats(CoopFormats.all())
                .installationKey(HexFormat.of().parseHex(key))
                .build();
    }

    /**
     * Spring Security stands in front and checks its token on each request that changes something: no {@code HostCsrf} is
     * needed. Behind a proxy that changes the host's name, {@code portal.origins} names the public one.
     */
    @Bean
    ServletRegistrationBean<InclusionServlet> training(
            Inclusion inclusion,
            PrincipalIds ids,
            Directory directory,
            @Value("${portal.origins:}") Set<String> origins) {
        ActorResolver actors =
                ActorResolver.fromPrincipal(ids, HostRoles.of(Role.HELPER, PortalSecurity.AGENT), directory);
        return new ServletRegistrationBean<>(
                new InclusionServlet(
                        inclusion, actors, ServletOptions.standard().allowedOrigins(origins)),
                "/inclusion/*");
    }
}
