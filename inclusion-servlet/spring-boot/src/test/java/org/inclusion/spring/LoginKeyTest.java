package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.servlet.PrincipalIds;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A host of the starter that changes its login key on purpose: with both keys in its settings, nobody begins anew. */
class LoginKeyTest {

    @Test
    void whoSignsInAfterAChangeOfTheLoginKeyHasWhatWasNotedBefore() throws Exception {
        try (Connection keepsTheDatabase = DriverManager.getConnection("jdbc:h2:mem:changed", "sa", "")) {
            try (ConfigurableApplicationContext host = run("--inclusion.login-key=" + "1".repeat(64))) {
                Actor odette = odette(host);
                host.getBean(Inclusion.class)
                        .as(odette)
                        .record(List.of(Evidence.by(odette)
                                .withId("e-1")
                                .in(Host.STRUCTURE)
                                .at(Instant.now())
                                .practised(
                                        new ItemRef("premiers-pas", "1.0.0", "joindre-un-fichier"), true, Help.ALONE)));
                assertThat(evidence(host), hasSize(1));
            }
            try (ConfigurableApplicationContext host =
                    run("--inclusion.login-key=" + "2".repeat(64), "--inclusion.former-login-keys=" + "1".repeat(64))) {
                assertThat(evidence(host), hasSize(0));
                assertThat(signIn(host), equalTo(200));
                assertThat(evidence(host), hasSize(1));
            }
            assertThat(keepsTheDatabase.isClosed(), equalTo(false));
        }
    }

    private static Actor odette(ConfigurableApplicationContext host) {
        return new Actor(host.getBean(PrincipalIds.class).idOf("odette"), Set.of(Role.LEARNER), Set.of(Host.STRUCTURE));
    }

    private static List<?> evidence(ConfigurableApplicationContext host) {
        return host.getBean(Inclusion.class)
                .as(odette(host))
                .aboutMyself()
                .history(null, 9)
                .orThrow()
                .evidence();
    }

    private static int signIn(ConfigurableApplicationContext host) throws Exception {
        String port = host.getEnvironment().getRequiredProperty("local.server.port");
        String credentials = Base64.getEncoder().encodeToString("odette:bonjour".getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/inclusion/api/me"))
                                .header("Authorization", "Basic " + credentials)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static ConfigurableApplicationContext run(String... settings) {
        return new SpringApplication(Host.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--spring.datasource.url=jdbc:h2:mem:changed",
                                        "--spring.main.banner-mode=off",
                                        "--logging.level.root=warn",
                                        "--spring.jpa.open-in-view=false",
                                        "--server.address=127.0.0.1",
                                        "--server.port=0",
                                        "--inclusion.schema=create",
                                        "--inclusion.installation-key=" + "9".repeat(64)),
                                Stream.of(settings))
                        .toArray(String[]::new));
    }
}
