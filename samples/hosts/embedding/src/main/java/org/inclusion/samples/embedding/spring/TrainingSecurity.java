package org.inclusion.samples.embedding.spring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The portal's rules for coming in, with what the library asks of them. */
@Configuration
class TrainingSecurity {

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/inclusion/ui/**", "/inclusion/practice/**")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/inclusion/api/places")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/inclusion/practice/**"))
                .exceptionHandling(problems -> problems.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), paths.matcher("/inclusion/api/**")))
                .formLogin(Customizer.withDefaults())
                .build();
    }
}
