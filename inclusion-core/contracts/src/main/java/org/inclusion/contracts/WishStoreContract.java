package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Channel;
import org.inclusion.journey.Wish;
import org.inclusion.journey.WishStore;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that every {@link WishStore} passes. */
public abstract class WishStoreContract extends StoreContract {

    @Test
    void anUnknownLearnerHasNoWish() {
        assertThat(latest(someone()), is(Optional.empty()));
    }

    @Test
    void aWishIsReadBackEqual() {
        LearnerId learner = someone();
        Instant at = NOON;
        for (LearningWay way : LearningWay.values()) {
            for (Device device : Device.values()) {
                at = at.plus(1, ChronoUnit.MICROS);
                Wish wish = new Wish(
                        learner,
                        "write-a-mail",
                        way,
                        device,
                        device == Device.PHONE,
                        Network.GOOD,
                        null,
                        "helper-1",
                        at);
                add(wish);
                assertThat(latest(learner), is(Optional.of(wish)));
            }
        }
    }

    @Test
    void howWellTheNetworkWorksIsKept() {
        LearnerId learner = someone();
        Instant at = NOON;
        for (Network network : Network.values()) {
            at = at.plusSeconds(1);
            Wish wish = new Wish(
                    learner, "goal", LearningWay.ALONE, Device.PHONE, true, network, Channel.SCREEN, "helper-1", at);
            add(wish);
            assertThat(latest(learner), is(Optional.of(wish)));
        }
    }

    @Test
    void theChannelInWhichSheWasToldIsKept() {
        LearnerId learner = someone();
        Instant at = NOON;
        for (Channel told : Channel.values()) {
            at = at.plusSeconds(1);
            Wish wish = new Wish(
                    learner, "goal", LearningWay.WORKSHOP, Device.TABLET, false, Network.WEAK, told, "helper-1", at);
            add(wish);
            assertThat(latest(learner), is(Optional.of(wish)));
        }
    }

    @Test
    void theLatestWishCountsInWhateverOrderWishesArrive() {
        LearnerId learner = someone();
        Wish late = wish(learner, "late", NOON.plus(1, ChronoUnit.MICROS));
        add(late);
        add(wish(learner, "early", NOON));
        assertThat(latest(learner), is(Optional.of(late)));
    }

    @Test
    void ofTwoWishesOfOneInstantTheSecondReplacesTheFirst() {
        LearnerId learner = someone();
        add(wish(learner, "first", NOON));
        Wish second = wish(learner, "second", NOON);
        add(second);
        assertThat(latest(learner), is(Optional.of(second)));
    }

    @Test
    void wishesAreReadPageByPageTheEarliestFirst() {
        LearnerId learner = someone();
        Wish second = wish(learner, "second", NOON.plus(1, ChronoUnit.MICROS));
        Wish first = wish(learner, "first", NOON);
        Wish third = wish(learner, "third", NOON.plusSeconds(1));
        List.of(second, first, third).forEach(this::add);
        add(wish(someone(), "another's", NOON));
        assertThat(after(learner, null, 2), contains(first, second));
        assertThat(after(learner, second.at(), 2), contains(third));
        assertThat(after(learner, third.at(), 2), empty());
        assertThat(after(someone(), null, 2), empty());
    }

    @Test
    void learnersAreKeptApart() {
        Wish one = wish(someone(), "one", NOON);
        Wish another = wish(someone(), "another", NOON);
        add(one);
        add(another);
        assertThat(latest(one.learner()), is(Optional.of(one)));
        assertThat(latest(another.learner()), is(Optional.of(another)));
    }

    private static Wish wish(LearnerId learner, String goal, Instant at) {
        return new Wish(learner, goal, LearningWay.ALONE, Device.PHONE, true, Network.GOOD, null, learner.value(), at);
    }

    private void add(Wish wish) {
        inTransaction(tx -> stores().of(WishStore.class).add(tx, wish));
    }

    private List<Wish> after(LearnerId learner, @Nullable Instant after, int limit) {
        return ask(tx -> stores().of(WishStore.class).after(tx, learner, after, limit));
    }

    private Optional<Wish> latest(LearnerId learner) {
        return ask(tx -> stores().of(WishStore.class).latest(tx, learner));
    }
}
