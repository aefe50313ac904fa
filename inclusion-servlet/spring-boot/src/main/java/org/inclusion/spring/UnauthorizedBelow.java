package org.inclusion.spring;

import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Answers 401 below some addresses to somebody who is not signed in. Spring Security takes the first answer that is
 * registered for that of all other addresses too, so this one is registered after those of the application's own
 * logins: a configurer that is added while others begin begins after them.
 */
final class UnauthorizedBelow extends AbstractHttpConfigurer<UnauthorizedBelow, HttpSecurity> {

    private final RequestMatcher addresses;

    UnauthorizedBelow(RequestMatcher addresses) {
        this.addresses = addresses;
    }

    @Override
    public void init(HttpSecurity http) throws Exception {
        http.with(new AfterTheLogins(addresses), Customizer.withDefaults());
    }

    private static final class AfterTheLogins extends AbstractHttpConfigurer<AfterTheLogins, HttpSecurity> {

        private final RequestMatcher addresses;

        AfterTheLogins(RequestMatcher addresses) {
            this.addresses = addresses;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void init(HttpSecurity http) {
            ExceptionHandlingConfigurer<HttpSecurity> problems = http.getConfigurer(ExceptionHandlingConfigurer.class);
            if (problems != null) {
                problems.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), addresses);
            }
        }
    }
}
