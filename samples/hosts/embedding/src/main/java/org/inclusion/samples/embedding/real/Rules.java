package org.inclusion.samples.embedding.real;

import static org.springframework.security.config.Customizer.withDefaults;

import org.inclusion.spring.InclusionSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The rules for coming in. */
@Configuration
class Rules {

    @Bean
    SecurityFilterChain security(HttpSecurity http, InclusionSecurity inclusion) throws Exception {
        inclusion
                .allow(http)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        return http.formLogin(withDefaults()).build();
    }
}
