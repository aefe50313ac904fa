package org.inclusion.spring;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Opens the scripts, the practice sites and the list of help places in the rules of Spring Security, and makes the API
 * answer 401 in place of a sign-in page. Every application with Spring Security has this bean, and nothing changes
 * until the application hands its rules over. Immutable, thread-safe.
 */
public final class InclusionSecurity {

    private final String path;

    /** @param path where the library is served, below the context path: begins with a slash and ends without one */
    InclusionSecurity(String path) {
        this.path = path;
    }

    /**
     * Adds the rules. Everybody reaches the scripts, the practice sites and the list of places, which say nothing about
     * people. Practice is posted without a CSRF token, since whoever holds a card is not signed in. An address of the
     * API answers 401 to somebody who is not signed in, in place of a login page. All other addresses of the library
     * follow the application's own rules.
     *
     * @param http rules in which {@code anyRequest()} was not named yet: Spring Security takes no more rules after it
     * @return the same rules
     * @throws IllegalStateException if {@code anyRequest()} was named already
     * @throws Exception if Spring Security cannot take the rules
     */
    public HttpSecurity allow(HttpSecurity http) throws Exception {
        RequestMatcher practice = below("/practice/**");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                below("/ui/**"), practice, below(HttpMethod.GET, "/api/places"))
                        .permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers(practice))
                .with(new UnauthorizedBelow(below("/api/**")), Customizer.withDefaults());
    }

    private RequestMatcher below(String addresses) {
        return PathPatternRequestMatcher.withDefaults().matcher(path + addresses);
    }

    private RequestMatcher below(HttpMethod method, String address) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path + address);
    }
}
