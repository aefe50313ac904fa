package org.inclusion.outbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.AboutLearner;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.PackAboutHealth;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.SaidWish;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.junit.jupiter.api.Test;

/** A host that must not lose one is told of wishes, looks, relations, settlements and cards, and never of a level. */
class NoticesTest {

    private static final String SEND = "envoyer-un-document";
    private static final LearnerId ODETTE = new LearnerId("hers-odette");
    private static final Actor HERSELF = Ccas.learner("hers-odette");
    private static final Actor MARC = Ccas.helper();

    private final InMemoryStores stores = new InMemoryStores();
    private final List<Notice> told = new ArrayList<>();
    private boolean hostIsAway;
    private final Ccas ccas = new Ccas(
            Inclusion.builder().stores(stores).installationKey(new byte[32]).noticeListener(notice -> {
                if (hostIsAway) {
                    throw new IllegalStateException("away");
                }
                told.add(notice);
            }));

    private AboutLearner aboutHer(Actor actor) {
        return ccas.as(actor).about(ODETTE);
    }

    private List<String> toldNow() {
        ccas.inclusion.sendLetters().due(100);
        List<String> words = told.stream()
                .map(notice -> notice.kind() + " " + notice.learner() + " " + notice.actor() + " " + notice.item())
                .sorted()
                .toList();
        told.clear();
        return words;
    }

    private static SaidWish wish(String goal) {
        return new SaidWish(goal, LearningWay.ALONE, Device.PHONE, true, Network.GOOD, null);
    }

    @Test
    void aWishIsToldAndAWishAboutHealthIsNot() {
        aboutHer(HERSELF).stateWish(wish(SEND)).orThrow();
        assertThat(toldNow(), contains("WISH hers-odette hers-odette " + SEND));
        ccas.inclusion.content().add(List.of(new PackAboutHealth(SEND)));
        aboutHer(HERSELF).stateWish(wish(SEND)).orThrow();
        assertThat(toldNow(), empty());
    }

    @Test
    void theFirstLookOfADayIsTold() {
        aboutHer(MARC).profile().orThrow();
        aboutHer(MARC).profile().orThrow();
        assertThat(toldNow(), contains("LOOK hers-odette marc PROFILE"));
    }

    @Test
    void aDayRelationIsToldOnce() {
        aboutHer(MARC).openDayRelation(true).orThrow();
        aboutHer(MARC).openDayRelation(true).orThrow();
        assertThat(toldNow(), contains("RELATION hers-odette marc ccas"));
    }

    @Test
    void settlementsOfAnAreaAndOfASkillAreToldWithoutTheHelp() {
        aboutHer(HERSELF).disagree(new AreaId("2")).orThrow();
        aboutHer(MARC).settle(new AreaId("2")).orThrow();
        ccas.as(MARC)
                .record(List.of(ccas.draft("s1", MARC, ODETTE).settled(Ccas.item("joindre-un-fichier"), Help.ALONE)));
        assertThat(
                toldNow(),
                contains(
                        "LOOK hers-odette marc PROFILE",
                        "SETTLEMENT hers-odette marc 2",
                        "SETTLEMENT hers-odette marc joindre-un-fichier"));
    }

    @Test
    void aCardIsToldWithoutItsSigns() {
        aboutHer(MARC)
                .cards()
                .give(new PathId("premiers-pas"), new StepId("joindre-un-fichier"))
                .orThrow();
        assertThat(toldNow(), contains("CARD hers-odette marc joindre-un-fichier"));
    }

    @Test
    void aHostThatIsAwayIsToldLater() {
        hostIsAway = true;
        aboutHer(MARC).profile().orThrow();
        assertThat(toldNow(), empty());
        hostIsAway = false;
        ccas.clock.forward(Duration.ofSeconds(5));
        assertThat(toldNow(), hasSize(1));
    }

    @Test
    void nobodyIsToldOfSomebodyWhoIsErased() {
        aboutHer(MARC).profile().orThrow();
        aboutHer(MARC).erasure().request(true).orThrow();
        assertThat(toldNow(), empty());
        ccas.clock.forward(Duration.ofDays(7));
        ccas.inclusion.eraseLearners().due(done -> true);
        ccas.clock.forward(Duration.ofDays(7));
        assertThat(toldNow(), empty());
        assertThat(ccas.inclusion.sendLetters().lag(), is(new OutboxLag(0, null, 0)));
    }

    @Test
    void aHostWithoutAListenerKeepsNothingToTell() {
        Ccas quiet = new Ccas();
        quiet.as(MARC).about(ODETTE).profile().orThrow();
        assertThat(quiet.inclusion.sendLetters().lag().waiting(), is(0L));
    }
}
