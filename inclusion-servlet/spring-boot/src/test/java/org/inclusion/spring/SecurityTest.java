package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.Relations;
import org.inclusion.servlet.PrincipalDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** A host with a login page and CSRF tokens, which hands its rules to the library: five lines. */
class SecurityTest {

    private static final ConfigurableApplicationContext HOST = start(WithLibrary.class, "inclusion.servlet.path=/aide");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @EnableAutoConfiguration
    static class Town {

        @Bean
        Relations relations() {
            return Relations.none();
        }

        @Bean
        PrincipalDirectory structures() {
            return login -> Set.of("ccas");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithLibrary extends Town {

        @Bean
        SecurityFilterChain security(HttpSecurity http, InclusionSecurity inclusion) throws Exception {
            return inclusion
                    .allow(http)
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TooLate extends Town {

        @Bean
        SecurityFilterChain security(HttpSecurity http, InclusionSecurity inclusion) throws Exception {
            http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
            return inclusion.allow(http).build();
        }
    }

    private static ConfigurableApplicationContext start(Class<?> host, String... settings) {
        SpringApplication application = new SpringApplication(host);
        application.setDefaultProperties(Map.of(
                "logging.level.root", "off",
                "spring.main.banner-mode", "off",
                "server.address", "127.0.0.1",
                "spring.datasource.url", "jdbc:h2:mem:" + host.getSimpleName() + ";DB_CLOSE_DELAY=-1",
                "spring.jpa.open-in-view", "false",
                "inclusion.schema", "create",
                "inclusion.login-key", "0".repeat(64)));
        String[] arguments = new String[settings.length + 1];
        arguments[0] = "--server.port=0";
        for (int i = 0; i < settings.length; i++) {
            arguments[i + 1] = "--" + settings[i];
        }
        return application.run(arguments);
    }

    @AfterAll
    static void stop() {
        HOST.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aide/ui/inclusion.js", "/aide/practice/journal", "/aide/api/places?postcode=04899"})
    void whatSaysNothingAboutPeopleIsForEverybody(String address) throws Exception {
        assertThat(get(address).statusCode(), equalTo(200));
    }

    @Test
    void anAddressOfTheApiSaysThatNobodyIsSignedIn() throws Exception {
        assertThat(get("/aide/api/me").statusCode(), equalTo(401));
    }

    @Test
    void everyOtherAddressFollowsTheHostsOwnRules() throws Exception {
        HttpResponse<String> page = get("/bonjour");
        assertThat(page.statusCode(), equalTo(302));
        assertThat(page.headers().firstValue("Location").orElse(""), containsString("/login"));
    }

    /** Refused by the library, which knows no such card, and not by Spring Security for want of a token. */
    @Test
    void whoeverHoldsACardNeedsNoTokenOfTheHosts() throws Exception {
        HttpResponse<String> practice = post("/aide/practice/api/nothing");
        assertThat(practice.statusCode(), equalTo(404));
        assertThat("of the host's", post("/bonjour").statusCode(), equalTo(302));
    }

    @Test
    void handedOverTooLateTheStartSaysSo() {
        BeanCreationException refused = assertThrows(
                BeanCreationException.class, () -> start(TooLate.class).close());
        assertThat(refused.getMostSpecificCause().getMessage(), containsString("anyRequest"));
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(at(address)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at(address))
                .header("Content-Type", "application/json")
                .header("X-Inclusion", "1")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static URI at(String address) {
        return URI.create("http://127.0.0.1:" + HOST.getEnvironment().getProperty("local.server.port") + address);
    }
}
