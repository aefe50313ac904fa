package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.inclusion.access.LearnerId;
import org.inclusion.card.Card;
import org.inclusion.card.CardSigns;
import org.inclusion.card.CardStore;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that every {@link CardStore} passes. */
public abstract class CardStoreContract extends StoreContract {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 1);

    private final SecureRandom random = new SecureRandom();
    private final LearnerId learner = someone();

    @Test
    void signsThatWereNeverGivenFindNoCard() {
        assertThat(find(CardSigns.drawn(random)), is(Optional.empty()));
        assertThat(of(learner), empty());
    }

    @Test
    void aCardIsReadBackAsItWasGiven() {
        Card card = card(learner, NOON, null);
        assertThat(add(card), is(true));
        assertThat(find(card.code()), is(Optional.of(card)));
        assertThat(find(card.code().toLowerCase(Locale.ROOT) + "x"), is(Optional.empty()));
        assertThat(of(learner), contains(card));
    }

    @Test
    void signsAreGivenOnceForEver() {
        Card first = card(learner, NOON, NOON.plusSeconds(1));
        add(first);
        LearnerId another = someone();
        Card again = new Card(
                first.code(), another, new PathId("path"), new StepId("step"), "helper-2", NOON, LAST_DAY, null);
        assertThat(add(again), is(false));
        assertThat(find(first.code()), is(Optional.of(first)));
        assertThat(of(another), empty());
    }

    @Test
    void theCardsOfALearnerAreReadTheLatestGivenFirst() {
        Card second = card(learner, NOON.plusSeconds(2), null);
        Card first = card(learner, NOON.plusSeconds(1), null);
        Card third = card(learner, NOON.plusSeconds(3), null);
        List.of(second, first, third).forEach(this::add);
        add(card(someone(), NOON, null));
        assertThat(of(learner), contains(third, second, first));
    }

    @Test
    void aCardThatIsTakenBackStaysTakenBack() {
        Card card = card(learner, NOON, null);
        Card other = card(learner, NOON.minusSeconds(1), null);
        add(card);
        add(other);
        revoke(card.code(), NOON.plusSeconds(5));
        revoke(card.code(), NOON.plusSeconds(9));
        revoke(CardSigns.drawn(random), NOON);
        assertThat(find(card.code()).map(Card::revokedAt), equalTo(Optional.of(NOON.plusSeconds(5))));
        assertThat(find(other.code()), is(Optional.of(other)));
    }

    @Test
    void theCardsThatOpenSomethingOnADayAreFound() {
        Card late = card(learner, NOON.plusSeconds(1), null);
        Card early = card(learner, NOON, null);
        Card takenBack = card(learner, NOON, NOON.plusSeconds(5));
        List.of(early, takenBack, late, card(someone(), NOON, null)).forEach(this::add);
        assertThat(open(LAST_DAY), contains(late, early));
        assertThat(open(LAST_DAY.plusDays(1)), empty());
        revoke(late.code(), NOON.plusSeconds(9));
        assertThat(open(LAST_DAY), contains(early));
    }

    private List<Card> open(LocalDate day) {
        return ask(tx -> stores().of(CardStore.class).open(tx, learner, day));
    }

    @Test
    void signsDrawnTwiceAtOnceMakeOneCard() {
        for (int round = 0; round < 10; round++) {
            String code = CardSigns.drawn(random);
            AtomicInteger added = new AtomicInteger();
            together(2, number -> {
                Card card = new Card(
                        code, someone(), new PathId("path"), new StepId("step"), "helper-1", NOON, LAST_DAY, null);
                if (add(card)) {
                    added.incrementAndGet();
                }
            });
            assertThat(added.get(), is(1));
        }
    }

    private Card card(LearnerId whose, Instant givenAt, @Nullable Instant revokedAt) {
        return new Card(
                CardSigns.drawn(random),
                whose,
                new PathId("path"),
                new StepId("step"),
                "helper-1",
                givenAt,
                LAST_DAY,
                revokedAt);
    }

    private boolean add(Card card) {
        return ask(tx -> stores().of(CardStore.class).add(tx, card));
    }

    private Optional<Card> find(String code) {
        return ask(tx -> stores().of(CardStore.class).find(tx, code));
    }

    private List<Card> of(LearnerId whose) {
        return ask(tx -> stores().of(CardStore.class).of(tx, whose));
    }

    private void revoke(String code, Instant at) {
        inTransaction(tx -> stores().of(CardStore.class).revoke(tx, code, at));
    }
}
