package org.inclusion.journey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.inclusion.Acting;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.evidence.Help;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A helper's people: whom to call, and nothing of how well anybody does. */
class SeePeopleTest {

    private final Ccas ccas = new Ccas();
    private final Acting marc = ccas.as(Ccas.helper());

    @AfterEach
    void close() {
        ccas.close();
    }

    @Test
    void thoseTheHostNamesAndThoseInFrontOfHerTodayAreHers() {
        ccas.named.add(new LearnerId("hers-yann"));
        ccas.named.add(new LearnerId("hers-lea"));
        marc.about(new LearnerId("fatima")).openDayRelation(true).orThrow();
        marc.about(new LearnerId("hers-lea")).openDayRelation(true).orThrow();

        assertThat(
                people(),
                contains(
                        new AccompaniedPerson(new LearnerId("fatima"), true, null, true),
                        new AccompaniedPerson(new LearnerId("hers-lea"), true, null, true),
                        new AccompaniedPerson(new LearnerId("hers-yann"), false, null, true)));
    }

    @Test
    void tomorrowWhoWasInFrontOfHerTodayIsNotThere() {
        marc.about(new LearnerId("fatima")).openDayRelation(true).orThrow();
        ccas.clock.forward(Duration.ofDays(1));

        assertThat(people(), is(empty()));
    }

    @Test
    void whomTheHostNamesWithoutARelationIsNotShown() {
        ccas.named.add(new LearnerId("fatima"));
        ccas.named.add(new LearnerId("hers-ines~ailleurs"));
        ccas.named.add(new LearnerId("marc"));

        assertThat(people(), is(empty()));
        assertThat(looksAt("fatima"), is(empty()));
    }

    @Test
    void whoIsLongestWithoutNewsComesFirstWhateverSheCanDo() {
        news("hers-c", Help.ALONE);
        ccas.clock.forward(Duration.ofDays(1));
        news("hers-a", Help.SHOWN);
        ccas.clock.forward(Duration.ofDays(1));
        news("hers-b", Help.ALONE);
        ccas.named.add(new LearnerId("hers-d"));

        assertThat(
                people().stream()
                        .map(AccompaniedPerson::learner)
                        .map(LearnerId::value)
                        .toList(),
                contains("hers-d", "hers-c", "hers-a", "hers-b"));
    }

    /** The day counts in Paris, not the hours. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:00:00Z, false",
        "2026-12-23T22:59:59Z, false",
        "2026-12-23T23:00:00Z, true",
        "2027-11-24T09:00:00Z, true",
    })
    void afterThirtyDaysSheIsWithoutNews(java.time.Instant now, boolean without) {
        news("hers-yann", Help.TOGETHER);
        ccas.clock.forward(Duration.between(ccas.clock.instant(), now));

        assertThat(
                people(),
                contains(
                        new AccompaniedPerson(new LearnerId("hers-yann"), false, LocalDate.of(2026, 11, 24), without)));
    }

    @Test
    void theLookIsNotedOnceADayWhereSheSeesIt() {
        ccas.named.add(new LearnerId("hers-yann"));
        people();
        people();
        assertThat(looksAt("hers-yann"), contains(Look.What.NEWS));

        ccas.clock.forward(Duration.ofDays(1));
        people();
        assertThat(looksAt("hers-yann"), contains(Look.What.NEWS, Look.What.NEWS));
    }

    @ParameterizedTest
    @EnumSource(names = "HELPER", mode = EnumSource.Mode.EXCLUDE)
    void itIsForHelpersOnly(Role role) {
        ccas.named.add(new LearnerId("hers-yann"));

        assertThat(refused(new Actor("claire", Set.of(role), Set.of(Ccas.STRUCTURE))), is(FORBIDDEN));
        assertThat(refused(new Actor("claire", Set.of(), Set.of(Ccas.STRUCTURE))), is(FORBIDDEN));
        assertThat(looksAt("hers-yann"), is(empty()));
    }

    @Test
    void nothingOfALevelCanBeSaid() {
        assertThat(
                Arrays.stream(AccompaniedPerson.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList(),
                equalTo(List.of("learner", "today", "lastNews", "withoutNews")));
    }

    private static final Refusal FORBIDDEN = new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refused.not-yours-to-do"));

    private @Nullable Refusal refused(Actor actor) {
        return ccas.as(actor).people().fold(people -> null, refusal -> refusal);
    }

    private List<AccompaniedPerson> people() {
        return marc.people().orThrow();
    }

    private List<Look.What> looksAt(String learner) {
        return ccas.as(Ccas.learner(learner)).about(new LearnerId(learner)).whoLooked().orThrow().stream()
                .map(Look::what)
                .toList();
    }

    private void news(String learner, Help help) {
        Actor actor = Ccas.learner(learner);
        ccas.named.add(actor.asLearner());
        Objects.requireNonNull(
                ccas.as(actor).record(List.of(ccas.practice("p", actor, actor.asLearner(), true, help))));
    }
}
