package org.inclusion.card;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.inclusion.Acting;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A card to take home: practice only, no profile, revocable, dated. */
class CardForHomeTest {

    private static final String PATH = "premiers-pas";
    private static final String STEP = "joindre-un-fichier";

    private final Ccas ccas = ccas(new Random(1));
    private final LearnerId yann = new LearnerId("hers-yann");
    private final Acting herself = ccas.as(Ccas.learner("hers-yann"));
    private final Acting marc = ccas.as(Ccas.helper());

    @AfterEach
    void close() {
        ccas.close();
    }

    @Test
    void whoeverHoldsTheCardFindsTheStep() {
        Card card = marc.about(yann)
                .cards()
                .give(new PathId(PATH), new StepId(STEP))
                .orThrow();

        OpenedCard opened = ccas.inclusion.openCard(card.code()).orThrow();

        assertThat(opened.path().item().id().value(), equalTo(PATH));
        assertThat(opened.step().id().value(), equalTo(STEP));
        assertThat(opened.lastDay(), equalTo(LocalDate.of(2026, 12, 24)));
        assertThat(card.givenBy(), equalTo("marc"));
    }

    @Test
    void whatACardOpensHasNoFieldForAPerson() {
        assertThat(
                Arrays.stream(OpenedCard.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList(),
                equalTo(List.of("path", "step", "lastDay", "number")));
    }

    @Test
    void openingACardIsKeptNowhere() {
        Card card = herself.about(yann)
                .cards()
                .give(new PathId(PATH), new StepId(STEP))
                .orThrow();
        Instant before = ccas.clock.instant();
        ccas.clock.forward(Duration.ofDays(1));

        ccas.inclusion.openCard(card.code()).orThrow();

        assertThat(herself.about(yann).history(null, 10).orThrow().evidence(), is(empty()));
        assertThat(herself.about(yann).whoLooked().orThrow(), is(empty()));
        assertThat(herself.about(yann).cards().list().orThrow(), equalTo(List.of(card)));
        assertThat(card.givenAt(), equalTo(before));
    }

    /** Thirty calendar days in Paris. */
    @ParameterizedTest
    @CsvSource({"2026-12-24T22:59:59Z, true", "2026-12-24T23:00:00Z, false"})
    void aCardOpensUpToTheEndOfItsLastDay(Instant now, boolean opens) {
        Card card = herself.about(yann)
                .cards()
                .give(new PathId(PATH), new StepId(STEP))
                .orThrow();
        ccas.clock.forward(Duration.between(ccas.clock.instant(), now));

        assertThat(ccas.inclusion.openCard(card.code()) instanceof Outcome.Done, is(opens));
        assertThat(herself.about(yann).cards().list().orThrow(), hasSize(opens ? 1 : 0));
    }

    @Test
    void unknownPastAndTakenBackAllLookAlike() {
        String takenBack = herself.about(yann)
                .cards()
                .give(new PathId(PATH), new StepId(STEP))
                .orThrow()
                .code();
        String past = herself.about(yann)
                .cards()
                .give(new PathId(PATH), new StepId(STEP))
                .orThrow()
                .code();
        herself.about(yann).cards().revoke(takenBack).orThrow();
        ccas.clock.forward(Duration.ofDays(31));

        for (String code : List.of(takenBack, past, "222222", "OIL110", "", "222222222222")) {
            assertThat(ccas.inclusion.openCard(code), equalTo(Outcome.refused(Refusal.notFound("card", code))));
        }
    }

    @Test
    void smallLettersAreNotTheCard() {
        Card card = herself.about(yann)
                .cards()
                .give(new PathId(PATH), new StepId(STEP))
                .orThrow();

        assertThat(
                ccas.inclusion.openCard(card.code().toLowerCase(Locale.ROOT)),
                is(not(equalTo(ccas.inclusion.openCard(card.code())))));
    }

    @Test
    void ofMoreThanFiveCardsTheOldestIsTakenBack() {
        Card oldest = herself.about(yann)
                .cards()
                .give(new PathId(PATH), new StepId(STEP))
                .orThrow();
        for (int i = 1; i < GiveCard.AT_ONCE; i++) {
            ccas.clock.forward(Duration.ofMinutes(1));
            herself.about(yann).cards().give(new PathId(PATH), new StepId(STEP)).orThrow();
        }
        assertThat(herself.about(yann).cards().list().orThrow(), hasItem(oldest));

        ccas.clock.forward(Duration.ofMinutes(1));
        herself.about(yann).cards().give(new PathId(PATH), new StepId(STEP)).orThrow();

        assertThat(herself.about(yann).cards().list().orThrow(), hasSize(5));
        assertThat(herself.about(yann).cards().list().orThrow(), not(hasItem(oldest)));
        assertThat(ccas.inclusion.openCard(oldest.code()), is(refused(oldest.code())));
    }

    @Test
    void aCardOfAnotherCannotBeTakenBack() {
        LearnerId lea = new LearnerId("hers-lea");
        Card leas =
                marc.about(lea).cards().give(new PathId(PATH), new StepId(STEP)).orThrow();

        assertThat(herself.about(yann).cards().revoke(leas.code()), equalTo(refused(leas.code())));
        assertThat(marc.about(yann).cards().revoke(leas.code()), equalTo(refused(leas.code())));
        assertThat(ccas.inclusion.openCard(leas.code()) instanceof Outcome.Done, is(true));
    }

    @Test
    void aCardIsForAStepThatThereIs() {
        assertThat(
                herself.about(yann).cards().give(new PathId("nowhere"), new StepId(STEP)),
                equalTo(Outcome.refused(Refusal.notFound("path", "nowhere"))));
        assertThat(
                herself.about(yann).cards().give(new PathId(PATH), new StepId("never")),
                equalTo(Outcome.refused(Refusal.notFound("step", "never"))));
    }

    @Test
    void whoLooksAtHerCardsIsNoted() {
        marc.about(yann).cards().list().orThrow();

        assertThat(
                herself.about(yann).whoLooked().orThrow().stream()
                        .map(Look::what)
                        .toList(),
                hasItem(Look.What.PATH));
    }

    @Test
    void aCodeThatIsTakenIsDrawnAgain() {
        // The same sequence once more: the first draws are all taken.
        RandomGenerator repeating = new RandomGenerator() {
            private final int[] drawn = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};
            private int next;

            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int nextInt(int bound) {
                return drawn[next++];
            }
        };
        try (Ccas unlucky = ccas(repeating)) {
            Acting who = unlucky.as(Ccas.learner("hers-yann"));
            assertThat(
                    who.about(yann)
                            .cards()
                            .give(new PathId(PATH), new StepId(STEP))
                            .orThrow()
                            .code(),
                    equalTo("222222"));
            assertThat(
                    who.about(yann)
                            .cards()
                            .give(new PathId(PATH), new StepId(STEP))
                            .orThrow()
                            .code(),
                    equalTo("333333"));
        }
    }

    @Test
    void aBrokenGeneratorIsNoticed() {
        RandomGenerator broken = () -> 0L;
        try (Ccas unlucky = ccas(broken)) {
            Acting who = unlucky.as(Ccas.learner("hers-yann"));
            who.about(yann).cards().give(new PathId(PATH), new StepId(STEP)).orThrow();
            assertThrows(
                    IllegalStateException.class,
                    () -> who.about(yann).cards().give(new PathId(PATH), new StepId(STEP)));
            assertThat(who.about(yann).cards().list().orThrow(), hasSize(1));
        }
    }

    @Test
    void noTwoSignsLookAlikeAndNoWordArises() {
        Set<Character> drawn = new HashSet<>();
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            CardSigns.drawn(random).chars().forEach(sign -> drawn.add((char) sign));
        }

        assertThat(drawn, hasSize(24));
        for (char left : "01OILAEUYZSB".toCharArray()) {
            assertThat(drawn, not(hasItem(left)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22222", "2222222", "22222a", "22222A", "22 222", "22222\n", "２22222"})
    void whatIsNotSixOfTheSignsIsNoCard(String text) {
        assertThat(CardSigns.areSigns(text), is(false));
    }

    private static Outcome<Object> refused(String code) {
        return Outcome.refused(Refusal.notFound("card", code));
    }

    private static Ccas ccas(RandomGenerator random) {
        return new Ccas(Inclusion.builder().stores(new InMemoryStores()).random(random));
    }
}
