package org.inclusion.samples.delivery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.AboutLearner;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.outbox.SentLetters;
import org.inclusion.samples.services.webhook.EventReceiver;
import org.inclusion.samples.services.webhook.EventReceiver.Behaviour;
import org.inclusion.test.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Alias, act and day, as another application takes them. */
class EventContractTest {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    private static final Actor MARC = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas"));

    private static final Duration WAIT = Duration.ofHours(6);

    private final EventReceiver receiver = new EventReceiver(SECRET, InstantSource.system());
    private final ConfigurableApplicationContext host = host(receiver);
    private final SettableClock clock = host.getBean(SettableClock.class);
    private final Inclusion inclusion = host.getBean(Inclusion.class);

    /** An application that keeps nothing, and tells another one. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Host {

        @Bean
        Stores stores() {
            return new InMemoryStores();
        }

        @Bean
        Relations relations() {
            return Reminders.everybody();
        }

        @Bean
        SettableClock clock() {
            return new SettableClock(Instant.parse("2027-02-02T09:00:00Z"));
        }
    }

    private static ConfigurableApplicationContext host(EventReceiver receiver) {
        return new SpringApplicationBuilder(Host.class)
                .web(WebApplicationType.NONE)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .properties(Map.of(
                        "inclusion.servlet.enabled",
                        "false",
                        "inclusion.installation-key",
                        "0f".repeat(32),
                        "inclusion.webhook.address",
                        receiver.address().toString(),
                        "inclusion.webhook.secret",
                        "whsec_" + Base64.getEncoder().encodeToString(SECRET)))
                .run();
    }

    @AfterEach
    void close() {
        host.close();
        receiver.close();
    }

    private AboutLearner about(String learner) {
        return inclusion.as(MARC).about(new LearnerId(learner));
    }

    private void giveCard(String learner) {
        about(learner)
                .cards()
                .give(new PathId("premiers-pas"), new StepId("joindre-un-fichier"))
                .orThrow();
    }

    private SentLetters send() {
        return inclusion.sendLetters().due(500);
    }

    private SentLetters sendLater() {
        clock.forward(WAIT);
        return send();
    }

    private List<String> kinds() {
        return receiver.taken().stream()
                .map(taken -> taken.path("kind").asText())
                .toList();
    }

    @Test
    void anActIsTakenWithoutItsActorAndItsItem() {
        giveCard("odette");
        assertThat(send(), equalTo(new SentLetters(1, 0, 0)));
        assertThat(receiver.broken(), empty());
        JsonNode taken = receiver.taken().get(0);
        assertThat(taken.size(), is(4));
        assertThat(taken.path("kind").asText(), equalTo("CARD"));
        assertThat(taken.path("at").asText(), equalTo("2027-02-02T00:00:00Z"));
        assertThat(taken.toString().contains("odette"), is(false));
    }

    @Test
    void whatIsNotTakenComesAgainUnchangedAndInOrder() {
        receiver.next(Behaviour.FAIL, Behaviour.THROTTLE, Behaviour.REDIRECT);
        giveCard("odette");
        clock.forward(Duration.ofDays(1));
        about("odette").openDayRelation(true).orThrow();
        assertThat(send(), equalTo(new SentLetters(0, 1, 0)));
        assertThat(kinds(), empty());
        for (int i = 0; i < 6; i++) {
            sendLater();
        }
        assertThat(kinds(), contains("CARD", "RELATION"));
        assertThat(receiver.broken(), empty());
    }

    @Test
    void anActWhoseAnswerWasLostIsKeptOnce() {
        receiver.next(Behaviour.TAKE_AND_DROP);
        giveCard("odette");
        send();
        sendLater();
        assertThat(kinds(), contains("CARD"));
        assertThat(receiver.broken(), empty());
    }

    @Test
    void whereNobodyTakesActsAnyMoreNoneIsPosted() {
        receiver.next(Behaviour.GONE);
        giveCard("odette");
        giveCard("amina");
        assertThat(send(), equalTo(new SentLetters(0, 2, 0)));
        sendLater();
        assertThat("nothing after 410", receiver.broken(), empty());
    }

    @Test
    void anErasureIsToldUnderTheAliasOfBefore() {
        giveCard("odette");
        send();
        inclusion.eraseLearners().request(new LearnerId("odette"), Duration.ofDays(7));
        clock.forward(Duration.ofDays(7));
        inclusion.eraseLearners().due(done -> true);
        sendLater();
        assertThat(kinds(), contains("CARD", "ERASURE"));
        assertThat(
                receiver.taken().stream()
                        .map(taken -> taken.path("learner").asText())
                        .distinct()
                        .toList(),
                hasSize(1));
        assertThat(receiver.broken(), empty());
    }
}
