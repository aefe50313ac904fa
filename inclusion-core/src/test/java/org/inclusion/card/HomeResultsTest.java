package org.inclusion.card;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.inclusion.Acting;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Quotas;
import org.inclusion.access.Refusal;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.SeenSkill;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.progress.SkillStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Practice at home with a card: it waits, it is asked about, and it is evidence once she says yes. */
class HomeResultsTest {

    private static final PathId PATH = new PathId("premiers-pas");
    private static final StepId STEP = new StepId("joindre-un-fichier");
    private static final LearnerId YANN = new LearnerId("hers-yann");

    private final Ccas ccas =
            new Ccas(Inclusion.builder().stores(new InMemoryStores()).random(new Random(1)));
    private final Acting herself = ccas.as(Ccas.learner("hers-yann"));
    private final Acting marc = ccas.as(Ccas.helper());
    private final Card card = marc.about(YANN).cards().give(PATH, STEP).orThrow();

    @AfterEach
    void close() {
        ccas.close();
    }

    @Test
    void whatWasDoneWaitsAndIsNoEvidence() {
        added("r1", true);
        added("r2", true);

        assertThat(proposals(), contains(new HomeProposal(PATH, STEP, 2, 2)));
        assertThat(history(), is(empty()));
        assertThat(herself.about(YANN).whoLooked().orThrow(), is(empty()));
    }

    @Test
    void onceSheSaysYesEachResultIsAPracticeAtHome() {
        added("r1", true);
        ccas.clock.forward(Duration.ofHours(1));
        Instant second = ccas.clock.instant();
        added("r2", false);
        ccas.clock.forward(Duration.ofDays(7));

        List<HomeProposal> left = marc.about(YANN)
                .cards()
                .noteFromHome(new HomeProposal(PATH, STEP, 1, 2))
                .orThrow();

        assertThat(left, is(empty()));
        assertThat(history(), hasSize(2));
        Practice latest = (Practice) history().get(0).evidence();
        assertThat(latest.header().channel(), is(Channel.HOME));
        assertThat(latest.header().at(), equalTo(second));
        assertThat(latest.header().actor(), equalTo("marc"));
        assertThat(latest.success(), is(false));
        assertThat(latest.help(), is(Help.SUPPORTED));
        assertThat(latest.posture(), nullValue());
        assertThat(((Practice) history().get(1).evidence()).success(), is(true));
    }

    @Test
    void sheMaySayYesHerself() {
        added("r1", true);

        herself.about(YANN)
                .cards()
                .noteFromHome(new HomeProposal(PATH, STEP, 1, 1))
                .orThrow();

        assertThat(history().get(0).evidence().header().actor(), equalTo("hers-yann"));
    }

    @Test
    void manySuccessesAtHomeSupportAndNeverFoundThatSheCanDoIt() {
        for (int i = 0; i < 5; i++) {
            added("r" + i, true);
            ccas.clock.forward(Duration.ofDays(1));
        }

        marc.about(YANN)
                .cards()
                .noteFromHome(new HomeProposal(PATH, STEP, 5, 5))
                .orThrow();

        List<SkillStatus> shown = herself.about(YANN).profile().orThrow().skills().stream()
                .map(SeenSkill::status)
                .toList();
        assertThat(shown, hasItem(SkillStatus.PRACTISED));
        assertThat(shown, not(hasItem(SkillStatus.ALONE_ONCE)));
        assertThat(shown, not(hasItem(SkillStatus.ALONE)));
    }

    @Test
    void whatDidNotWorkAtHomeSaysNothingOfHer() {
        added("r1", false);

        marc.about(YANN)
                .cards()
                .noteFromHome(new HomeProposal(PATH, STEP, 0, 1))
                .orThrow();

        assertThat(history(), hasSize(1));
        assertThat(history().get(0).measure(), nullValue());
    }

    @Test
    void yesSaidTwiceNotesOnce() {
        added("r1", true);
        HomeProposal read = new HomeProposal(PATH, STEP, 1, 1);

        marc.about(YANN).cards().noteFromHome(read).orThrow();
        assertThat(marc.about(YANN).cards().noteFromHome(read), equalTo(Outcome.done(List.of())));

        assertThat(history(), hasSize(1));
    }

    @Test
    void aResultThatComesAgainAfterItWasNotedIsNotedOnce() {
        HomeProposal read = new HomeProposal(PATH, STEP, 1, 1);
        added("r1", true);
        marc.about(YANN).cards().noteFromHome(read).orThrow();
        added("r1", true);

        assertThat(marc.about(YANN).cards().noteFromHome(read), equalTo(Outcome.done(List.of())));
        added("r1", true);
        assertThat(herself.about(YANN).cards().noteFromHome(read), equalTo(Outcome.done(List.of())));

        assertThat(history(), hasSize(1));
    }

    @Test
    void noThrowsTheResultsAwayForEver() {
        added("r1", true);

        assertThat(
                marc.about(YANN).cards().discardFromHome(new HomeProposal(PATH, STEP, 1, 1)),
                equalTo(Outcome.done(List.of())));

        assertThat(proposals(), is(empty()));
        assertThat(history(), is(empty()));
    }

    @Test
    void nothingIsDoneThatWasNotRead() {
        added("r1", true);
        HomeProposal read = proposals().get(0);
        added("r2", false);

        Outcome<List<HomeProposal>> yes = marc.about(YANN).cards().noteFromHome(read);
        Outcome<List<HomeProposal>> no = marc.about(YANN).cards().discardFromHome(read);

        assertThat(refusal(yes).kind(), is(Refusal.Kind.CONFLICT));
        assertThat(refusal(yes).reason().code(), equalTo("refused.more-at-home"));
        assertThat(no, equalTo(yes));
        assertThat(proposals(), contains(new HomeProposal(PATH, STEP, 1, 2)));
        assertThat(history(), is(empty()));
    }

    @Test
    void eachStepIsAQuestionOfItsOwn() {
        StepId other = ccas.inclusion.content().path(PATH).orElseThrow().item().steps().stream()
                .map(step -> step.id())
                .filter(step -> !step.equals(STEP))
                .findFirst()
                .orElseThrow();
        added("r1", true);
        add("r2", other, false, ccas.clock.instant()).orThrow();

        assertThat(
                herself.about(YANN).cards().noteFromHome(new HomeProposal(PATH, STEP, 1, 1)),
                equalTo(Outcome.done(List.of(new HomeProposal(PATH, other, 0, 1)))));
        assertThat(history(), hasSize(1));
    }

    @Test
    void theResultsOfTwoCardsForAStepAreOneQuestion() {
        Card second = marc.about(YANN).cards().give(PATH, STEP).orThrow();
        added("r1", true);
        ccas.inclusion
                .addHomeResult(second.code(), "r1", STEP, true, ccas.clock.instant())
                .orThrow();

        marc.about(YANN)
                .cards()
                .noteFromHome(new HomeProposal(PATH, STEP, 2, 2))
                .orThrow();

        assertThat(history(), hasSize(2));
    }

    @Test
    void theFirstResultOfAnIdStands() {
        added("r1", true);
        added("r1", false);

        assertThat(proposals(), contains(new HomeProposal(PATH, STEP, 1, 1)));
    }

    @Test
    void twentyResultsOfACardWaitAndOneMoreIsRefused() {
        for (int i = 0; i < 20; i++) {
            added("r" + i, true);
        }

        Outcome<String> more = add("r20", STEP, true, ccas.clock.instant());

        assertThat(refusal(more).kind(), is(Refusal.Kind.CONFLICT));
        assertThat(refusal(more).reason().code(), equalTo("refused.card-full"));
        added("r19", true);
        assertThat(proposals(), contains(new HomeProposal(PATH, STEP, 20, 20)));
    }

    @Test
    void manyAtOnceAreTwentyToo() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Outcome<String>>> all = IntStream.range(0, 60)
                    .mapToObj(i -> pool.submit(() -> add("r" + i, STEP, true, ccas.clock.instant())))
                    .toList();
            for (Future<Outcome<String>> one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(proposals(), contains(new HomeProposal(PATH, STEP, 20, 20)));
    }

    /** Sixty calendar days in Paris, from 24 November. */
    @ParameterizedTest
    @CsvSource({"2027-01-23T22:59:59Z, true", "2027-01-23T23:00:00Z, false"})
    void resultsComeInUntilSixtyDaysAfterTheCardWasGiven(Instant now, boolean comesIn) {
        ccas.clock.forward(Duration.between(ccas.clock.instant(), now));

        Outcome<String> outcome = add("r1", STEP, true, now);

        assertThat(outcome instanceof Outcome.Done, is(comesIn));
        assertThat(proposals(), hasSize(comesIn ? 1 : 0));
        assertThat(card.lastDayForResults(), equalTo(LocalDate.of(2027, 1, 23)));
    }

    @Test
    void whatNobodyAskedAboutInTimeIsGone() {
        added("r1", true);
        ccas.clock.forward(Duration.ofDays(61));

        assertThat(proposals(), is(empty()));
        assertThat(
                marc.about(YANN).cards().noteFromHome(new HomeProposal(PATH, STEP, 1, 1)),
                equalTo(Outcome.done(List.of())));
        assertThat(history(), is(empty()));
    }

    @Test
    void aCardThatWasTakenBackTakesNothingInAndWhatCameBeforeWaits() {
        added("r1", true);
        herself.about(YANN).cards().revoke(card.code()).orThrow();

        assertThat(add("r2", STEP, true, ccas.clock.instant()), equalTo(unknown(card.code())));
        assertThat(proposals(), contains(new HomeProposal(PATH, STEP, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"222222", "OIL110", "", "222222222222"})
    void signsThatAreOnNoCardTakeNothingIn(String signs) {
        assertThat(
                ccas.inclusion.addHomeResult(signs, "r1", STEP, true, ccas.clock.instant()), equalTo(unknown(signs)));
    }

    @Test
    void aStepThatIsNotOnThePathOfTheCardIsRefused() {
        assertThat(
                add("r1", new StepId("never"), true, ccas.clock.instant()),
                equalTo(Outcome.refused(Refusal.notFound("step", "never"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "12345678901234567890123456789012345678901"})
    void anIdOfAnotherShapeIsRefused(String id) {
        assertThat(
                add(id, STEP, true, ccas.clock.instant()),
                equalTo(Outcome.refused(Refusal.invalid("id", "misshapen-id"))));
    }

    @Test
    void aTelephoneWhoseClockIsWrongLosesNothing() {
        Instant given = ccas.clock.instant();
        ccas.clock.forward(Duration.ofDays(2));
        add("early", STEP, true, Instant.parse("1970-01-01T00:00:00Z")).orThrow();
        add("late", STEP, true, Instant.parse("2099-01-01T00:00:00Z")).orThrow();

        marc.about(YANN)
                .cards()
                .noteFromHome(new HomeProposal(PATH, STEP, 2, 2))
                .orThrow();

        assertThat(
                history().stream().map(one -> one.evidence().header().at()).toList(),
                contains(ccas.clock.instant(), given));
    }

    @Test
    void whoAsksHerIsNoted() {
        added("r1", true);

        marc.about(YANN).cards().homeProposals().orThrow();

        assertThat(
                herself.about(YANN).whoLooked().orThrow().stream()
                        .map(Look::what)
                        .toList(),
                hasItem(Look.What.PATH));
    }

    @Test
    void aHelperWhoseDayIsFullNotesNothingAndTheQuestionStays() {
        try (Ccas busy = new Ccas(Inclusion.builder()
                .stores(new InMemoryStores())
                .quotas(Quotas.standard().with(Evidence.QUOTA, 0)))) {
            Acting helper = busy.as(Ccas.helper());
            Card given = helper.about(YANN).cards().give(PATH, STEP).orThrow();
            busy.inclusion
                    .addHomeResult(given.code(), "r1", STEP, true, busy.clock.instant())
                    .orThrow();

            Outcome<List<HomeProposal>> yes =
                    helper.about(YANN).cards().noteFromHome(new HomeProposal(PATH, STEP, 1, 1));

            assertThat(refusal(yes).kind(), is(Refusal.Kind.TOO_MANY));
            assertThat(helper.about(YANN).cards().homeProposals().orThrow(), hasSize(1));
        }
    }

    @Test
    void aQuestionIsAboutAtLeastOneTry() {
        assertThrows(IllegalArgumentException.class, () -> new HomeProposal(PATH, STEP, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new HomeProposal(PATH, STEP, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new HomeProposal(PATH, STEP, -1, 1));
    }

    @Test
    void aHelperReadsWhoLookedWithHerAndThatIsALook() {
        assertThat(marc.about(YANN).whoLookedTogether(null, 10), instanceOf(Outcome.Done.class));

        assertThat(
                herself.about(YANN).whoLooked().orThrow().stream()
                        .map(Look::what)
                        .toList(),
                contains(Look.What.LOOKS));
        assertThat(marc.about(YANN).whoLooked(), equalTo(Outcome.refused(Refusal.notYoursToDo())));
    }

    private void added(String id, boolean success) {
        assertThat(add(id, STEP, success, ccas.clock.instant()), equalTo(Outcome.done(id)));
    }

    private Outcome<String> add(String id, StepId step, boolean success, Instant at) {
        return ccas.inclusion.addHomeResult(card.code(), id, step, success, at);
    }

    private List<HomeProposal> proposals() {
        return herself.about(YANN).cards().homeProposals().orThrow();
    }

    /** The latest first. */
    private List<ReceivedEvidence> history() {
        return herself.about(YANN).history(null, 50).orThrow().evidence();
    }

    private static Outcome<Object> unknown(String signs) {
        return Outcome.refused(Refusal.notFound("card", signs));
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("not refused: " + value);
                },
                refusal -> refusal);
    }
}
