package org.inclusion.samples.embedding.spring;

import jakarta.persistence.EntityManagerFactory;
import java.util.HexFormat;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.jpa.transaction.HostTransactions;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.HostRoles;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.servlet.PrincipalIds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library in a Spring context. */
@Configuration
class TrainingConfiguration {

    @Bean
    Inclusion inclusion(EntityManagerFactory entityManagers, HostTransactions transactions, Relations relations) {
        InclusionSchema.of(entityManagers).create();
        return Inclusion.builder()
                .stores(JpaStores.joining(transactions))
                .relations(relations)
                .build();
    }

    @Bean
    ServletRegistrationBean<InclusionServlet> training(Inclusion inclusion, @Value("${training.key}") String key) {
        ActorResolver actors = ActorResolver.fromPrincipal(
                new PrincipalIds(HexFormat.of().parseHex(key)),
                HostRoles.of(Role.HELPER, "agent"),
                login -> Set.of("departement"));
        return new ServletRegistrationBean<>(new InclusionServlet(inclusion, actors), "/inclusion/*");
    }

    @Bean
    Relations relations() {
        return Relations.none();
    }
}
