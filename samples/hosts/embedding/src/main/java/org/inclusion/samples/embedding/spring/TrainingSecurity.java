package org.inclusion.samples.embedding.spring;

import org.inclusion.spring.InclusionSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The portal's rules for coming in, with what the library asks of them. */
@Configuration
class TrainingSecurity {

    @Bean
    SecurityFilterChain security(HttpSecurity http, InclusionSecurity inclusion) throws Exception {
        return inclusion
                .allow(http)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }
}
