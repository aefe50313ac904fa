package org.inclusion.lti;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.inclusion.Inclusion;
import org.inclusion.jpa.JpaStores;
import org.inclusion.lti.jpa.JpaLtiStores;
import org.inclusion.lti.jpa.Units;
import org.inclusion.lti.launch.LaunchTarget;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two servers over one database, behind one address, without sticky sessions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit sets them before any test
class TwoServersTest {

    private final TestClock clock = new TestClock();
    private EntityManagerFactory factory;
    private PlatformDouble platform;
    private TestHost one;
    private TestHost two;

    @BeforeAll
    void open() {
        factory = Units.hibernate(Units.h2());
        platform = new PlatformDouble(clock);
        one = server();
        two = one.twin(JpaLtiStores.on(factory), library());
        one.lti().platforms().register(platform.registration());
    }

    private TestHost server() {
        return new TestHost(library(), JpaLtiStores.on(factory), clock, "localhost");
    }

    private Inclusion library() {
        return Inclusion.builder().stores(JpaStores.on(factory)).clock(clock).build();
    }

    @AfterAll
    void close() {
        two.close();
        one.close();
        platform.close();
        factory.close();
    }

    private String target() {
        return one.entrance("");
    }

    @Test
    void eachStepOfALaunchMayMeetAnotherServer() {
        JsonNode login = one.login(TestHost.loginRequest(platform, target()));
        String token = platform.sign(
                platform.launch(TestHost.asked(login, "nonce"), target()).build());
        JsonNode arrived = TestHost.told(two.launch(TestHost.asked(login, "state"), token));
        JsonNode visit = TestHost.json(
                one.begin(arrived.path("arrival").asText(), login.path("secret").asText()));
        assertThat(visit.path("kind").asText(), is(LaunchTarget.Kind.WISH.name()));
        assertThat(two.api("me", visit).statusCode(), is(200));
        assertThat(TestHost.json(two.api("me", visit)), is(TestHost.json(one.api("me", visit))));
    }

    @Test
    void whatWasUsedOnOneServerIsUsedOnTheOther() {
        JsonNode login = one.login(TestHost.loginRequest(platform, target()));
        String state = TestHost.asked(login, "state");
        String token = platform.sign(
                platform.launch(TestHost.asked(login, "nonce"), target()).build());
        String arrival = TestHost.told(one.launch(state, token)).path("arrival").asText();
        assertThat(two.launch(state, token).statusCode(), is(403));
        String secret = login.path("secret").asText();
        JsonNode visit = TestHost.json(two.begin(arrival, secret));
        assertThat(one.begin(arrival, secret).statusCode(), is(403));
        Map<String, String> headers =
                Map.of("X-Inclusion-Visit", visit.path("visit").asText());
        String ticket = TestHost.json(one.postJson("ticket", Map.of(), headers))
                .path("ticket")
                .asText();
        assertThat(two.postJson("window", Map.of("ticket", ticket), Map.of()).statusCode(), is(200));
        assertThat(one.postJson("window", Map.of("ticket", ticket), Map.of()).statusCode(), is(403));
    }

    @Test
    void bothPublishTheSameKeys() {
        assertThat(
                two.get("lti/keys", Map.of()).body(),
                is(one.get("lti/keys", Map.of()).body()));
    }
}
