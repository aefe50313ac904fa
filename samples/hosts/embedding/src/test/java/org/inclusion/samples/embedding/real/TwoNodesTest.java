package org.inclusion.samples.embedding.real;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;

/** The host of docs/spring-host.md on two nodes, with one database and the same keys. */
@Tag("long")
@SuppressWarnings("NullAway.Init") // JUnit sets them before any test
class TwoNodesTest {

    private static final Map<String, Object> IN_SESSIONS = new ConcurrentHashMap<>();

    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext two;

    @BeforeAll
    static void start() {
        one = node("--spring.sql.init.mode=embedded");
        one.getBean(JdbcTemplate.class)
                .update("insert into users values (17, 'odette.b', '{noop}bonjour', 'USAGER', 'ccas-1', 'Odette B.')");
        two = node("--spring.sql.init.mode=never");
    }

    private static ConfigurableApplicationContext node(String tables) {
        SpringApplication application = new SpringApplication(RealHost.class);
        application.setAdditionalProfiles("real");
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        HttpSessionAttributeListener listener = new HttpSessionAttributeListener() {
            @Override
            public void attributeAdded(HttpSessionBindingEvent added) {
                IN_SESSIONS.put(added.getName(), added.getValue());
            }
        };
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("sessions", listener));
        return application.run(
                "--server.port=0",
                "--spring.jmx.enabled=false",
                "--inclusion.servlet.allowed-origins=",
                "--spring.datasource.url=jdbc:h2:mem:two-nodes;DB_CLOSE_DELAY=-1",
                tables);
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    @Test
    void whatAPersonDidAtOneNodeIsThereAtTheOther() throws Exception {
        assertThat(Visitor.signedIn(Visitor.root(one, ""), "odette.b").enrols(), is(201));
        assertThat(
                Visitor.signedIn(Visitor.root(two, ""), "odette.b")
                        .get("/mes-parcours")
                        .body(),
                equalTo("1"));
    }

    @Test
    void aSessionHoldsNothingOfTheLibrarysAndCanBeKeptInAStore() throws Exception {
        Visitor odette = Visitor.signedIn(Visitor.root(one, ""), "odette.b");
        odette.get("/formation");
        odette.get("/inclusion/api/me");

        assertThat(IN_SESSIONS.keySet(), hasItem("SPRING_SECURITY_CONTEXT"));
        assertThat(
                IN_SESSIONS.values().stream()
                        .map(value -> value.getClass().getName())
                        .toList(),
                everyItem(startsWith("org.springframework.security.")));
        SecurityContext kept =
                (SecurityContext) kept(Objects.requireNonNull(IN_SESSIONS.get("SPRING_SECURITY_CONTEXT")));
        // Spring Security 7 says that both may be null.
        Authentication signedIn = Objects.requireNonNull(kept.getAuthentication());
        Account account = (Account) Objects.requireNonNull(signedIn.getPrincipal());
        assertThat(account.number, is(17L));
    }

    /** As a store of sessions keeps it. */
    private static Object kept(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
