package org.inclusion.samples.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.inclusion.spring.InclusionSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The rules for coming in, and the headers that every answer has. */
@Configuration
class PortalSecurity {

    static final String AGENT = "agent";

    /**
     * Neither inline scripts nor inline styles, and nothing from elsewhere. Our own practice pages may stand in
     * a frame.
     */
    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'self'";

    private static final RequestMatcher API = path("/inclusion/api/**");

    @Bean
    SecurityFilterChain security(HttpSecurity http, InclusionSecurity inclusion) throws Exception {
        SignInThrottle throttle =
                new SignInThrottle(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login"));
        return inclusion
                .allow(http)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                path("/assets/**"),
                                path("/error"),
                                path("/login"),
                                // Whoever looks for a place that helps needs no account.
                                path("/lieux"))
                        .permitAll()
                        .requestMatchers(path("/accompagner"), path("/personnes"))
                        .hasRole(AGENT)
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").failureHandler(throttle))
                .addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class)
                // Nothing of somebody who is not in is kept: the form's token is in a cookie, and where one wanted to
                // go is not noted.
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()))
                .requestCache(cache -> cache.disable())
                .logout(leaving -> leaving.logoutSuccessUrl("/login?sorti"))
                .exceptionHandling(problems -> problems.accessDeniedHandler(PortalSecurity::denied))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .frameOptions(frames -> frames.sameOrigin()))
                .build();
    }

    /** Out of reach of scripts: the pages carry the token in their head. */
    private static CsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService users(Accounts accounts) {
        return login -> accounts.findById(login)
                .map(account -> User.withUsername(account.login())
                        .password(account.passwordHash())
                        .roles(account.isAgent() ? AGENT : "habitant")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("nobody of that login"));
    }

    /** A page that was open longer than the visit brings an old token: nothing is wrong, one enters again. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (API.matches(request)) {
            // The elements take an answer that is not the library's for the end of the visit, and say so.
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (denied instanceof CsrfException) {
            response.sendRedirect(request.getContextPath() + "/login");
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, denied);
        }
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
