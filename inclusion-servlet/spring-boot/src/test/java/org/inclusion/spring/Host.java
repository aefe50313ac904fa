package org.inclusion.spring;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Names;
import org.inclusion.access.Relations;
import org.inclusion.servlet.PrincipalDirectory;
import org.inclusion.servlet.PrincipalIds;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** A whole host: Odette learns, Marc helps her, and the starter does the rest. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Host {

    static final String STRUCTURE = "departement";

    @Bean
    Directory directory(PrincipalIds ids) {
        return new Directory(ids);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                User.withUsername("odette")
                        .password("{noop}bonjour")
                        .roles("HABITANT")
                        .build(),
                User.withUsername("marc")
                        .password("{noop}bonjour")
                        .roles("HELPER")
                        .build());
    }

    record Directory(PrincipalIds ids) implements Relations, Names, PrincipalDirectory {

        @Override
        public boolean helps(Actor helper, LearnerId learner, Instant at) {
            return helper.id().equals(ids.idOf("marc")) && learner.value().equals(ids.idOf("odette"));
        }

        @Override
        public Set<String> structuresOf(LearnerId learner) {
            return Set.of(STRUCTURE);
        }

        @Override
        public Set<String> structuresOf(String principal) {
            return Set.of(STRUCTURE);
        }

        @Override
        public Optional<String> nameOf(String id) {
            return id.equals(ids.idOf("odette")) ? Optional.of("Odette") : Optional.empty();
        }
    }
}
