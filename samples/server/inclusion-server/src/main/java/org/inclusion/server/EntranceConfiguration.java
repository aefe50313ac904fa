package org.inclusion.server;

import jakarta.persistence.EntityManagerFactory;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.lti.Lti;
import org.inclusion.lti.LtiServlet;
import org.inclusion.lti.LtiStores;
import org.inclusion.lti.PlatformGrades;
import org.inclusion.lti.jpa.JpaLtiStores;
import org.inclusion.spring.InclusionCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The entrance of training platforms (LTI 1.3), where {@code beside.lti} asks for it. Platforms are registered by the
 * operator's command line.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "beside.lti", havingValue = "true")
class EntranceConfiguration {

    /** After the stores, which have the tables made. */
    @Bean
    LtiStores ltiStores(EntityManagerFactory entityManagers, Stores stores) {
        return JpaLtiStores.on(entityManagers);
    }

    /** Platforms are told how many steps are done. */
    @Bean
    InclusionCustomizer platformGrades(
            LtiStores stores,
            @Value("${inclusion.installation-key}") String key,
            @Value("${inclusion.former-installation-keys:}") List<String> former) {
        PlatformGrades grades = new PlatformGrades(
                stores,
                bytes(key),
                former.stream()
                        .filter(one -> !one.isBlank())
                        .map(EntranceConfiguration::bytes)
                        .toList(),
                InstantSource.system());
        return builder -> builder.completionGateway(grades);
    }

    @Bean
    Lti entrance(Inclusion inclusion, LtiStores stores, Settings settings) {
        return Lti.builder()
                .inclusion(inclusion)
                .stores(stores)
                .entrance(settings.entrance())
                .library(settings.library())
                .build();
    }

    @Bean
    ServletRegistrationBean<LtiServlet> entranceServlet(Lti entrance, Settings settings) {
        return new ServletRegistrationBean<>(
                new LtiServlet(entrance), settings.entrance().getPath() + "*");
    }

    private static byte[] bytes(String digits) {
        return HexFormat.of().parseHex(digits.strip());
    }
}
