package org.inclusion.outbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.AboutLearner;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.LearnerId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

/** Whoever is told of a learner is told in order, and at the end of her erasure. */
class OrderedNoticesTest {

    private static final String ODETTE = "hers-odette";

    private final List<String> told = new ArrayList<>();
    private int failures;
    private Runnable whileTold = () -> {};
    private boolean hasNoAlias;
    private Set<String> formerAliases = Set.of();
    private final Ccas ccas = new Ccas(Inclusion.builder()
            .stores(new InMemoryStores())
            .installationKey(new byte[32])
            .noticeListener(new NoticeListener() {
                @Override
                public void told(Notice notice) {
                    if (failures > 0) {
                        failures--;
                        throw new IllegalStateException("away");
                    }
                    whileTold.run();
                    told.add(notice.kind() + " " + notice.learner());
                }

                @Override
                public Optional<String> aliasOf(String learner) {
                    if (hasNoAlias) {
                        throw new IllegalStateException("no key for " + learner);
                    }
                    return Optional.of("alias-of-" + learner.length());
                }

                @Override
                public Set<String> formerAliasesOf(String learner) {
                    return formerAliases;
                }
            }));

    private AboutLearner about(String learner) {
        return ccas.as(Ccas.helper()).about(new LearnerId(learner));
    }

    private void giveCard(String learner) {
        about(learner)
                .cards()
                .give(new PathId("premiers-pas"), new StepId("joindre-un-fichier"))
                .orThrow();
    }

    private void send() {
        ccas.inclusion.sendLetters().due(100);
    }

    /** Once what was under way at an erasure has arrived, or never will. */
    private void sendLater() {
        ccas.clock.forward(Duration.ofMinutes(1));
        send();
    }

    private void erase(String learner) {
        about(learner).erasure().request(true).orThrow();
        ccas.clock.forward(Duration.ofDays(7));
        ccas.inclusion.eraseLearners().due(done -> true);
    }

    @Test
    void whatIsToldOfALearnerWhoBeginsAnewWaitsForTheNoticeOfHerErasure() {
        erase(ODETTE);
        ccas.clock.forward(Duration.ofSeconds(1));
        giveCard(ODETTE);
        send();
        assertThat(told, empty());
        failures = 1;
        sendLater();
        assertThat("the erasure is tried again", told, empty());
        sendLater();
        sendLater();
        assertThat(told, contains("ERASURE alias-of-11", "CARD hers-odette"));
    }

    @Test
    void anErasureWaitsForWhatIsBeingSentAtThatMoment() {
        giveCard(ODETTE);
        whileTold = () -> {
            whileTold = () -> {};
            erase(ODETTE);
            send();
        };
        send();
        assertThat(told, contains("CARD hers-odette"));
        sendLater();
        assertThat(told, contains("CARD hers-odette", "ERASURE alias-of-11"));
    }

    @Test
    void anErasureIsToldUnderEachAliasByWhichSheWasKnown() {
        formerAliases = Set.of("alias-of-before");
        erase(ODETTE);
        sendLater();
        assertThat(told, containsInAnyOrder("ERASURE alias-of-11", "ERASURE alias-of-before"));
    }

    @Test
    void aFormerAliasThatIsNoIdKeepsNobodyFromBeingToldUnderThePresentOne() {
        formerAliases = Set.of("no id");
        erase(ODETTE);
        sendLater();
        assertThat(told, contains("ERASURE alias-of-11"));
    }

    @Test
    void whatIsTriedAgainKeepsWhatHappenedLaterWaitingAndNobodyElse() {
        giveCard(ODETTE);
        ccas.clock.forward(Duration.ofSeconds(1));
        about(ODETTE).openDayRelation(true).orThrow();
        giveCard("hers-amina");
        failures = 1;
        send();
        assertThat(told, contains("CARD hers-amina"));
        ccas.clock.forward(Duration.ofMinutes(1));
        send();
        ccas.clock.forward(Duration.ofMinutes(1));
        send();
        assertThat(told, contains("CARD hers-amina", "CARD hers-odette", "RELATION hers-odette"));
    }

    @Test
    void anErasureIsToldUnderTheAliasAndNothingElseOfHer() {
        giveCard(ODETTE);
        about(ODETTE).erasure().request(true).orThrow();
        ccas.clock.forward(Duration.ofDays(7));
        ccas.inclusion.eraseLearners().due(done -> true);
        assertThat(told, empty());
        sendLater();
        assertThat(told, contains("ERASURE alias-of-11"));
        assertThat(ccas.inclusion.sendLetters().lag(), is(new OutboxLag(0, null, 0)));
    }

    @Test
    void aListenerThatFindsNoAliasKeepsNobodyFromBeingErased() {
        giveCard(ODETTE);
        about(ODETTE).erasure().request(true).orThrow();
        ccas.clock.forward(Duration.ofDays(7));
        hasNoAlias = true;
        assertThat(ccas.inclusion.eraseLearners().due(done -> true), hasSize(1));
        send();
        assertThat(told, empty());
    }

    @Test
    void anIdThatSheLeavesIsToldLikeAnErasure() {
        giveCard(ODETTE);
        send();
        ccas.inclusion.moveLearners().ofOneLogin(new LearnerId(ODETTE), new LearnerId("hers-odette-2"), Ccas.STRUCTURE);
        sendLater();
        assertThat(told, contains("CARD hers-odette", "ERASURE alias-of-11"));
    }
}
