package org.inclusion.together;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Role;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A helper and a learner on the telephone come to see the same place, and nothing stays but what she said yes to. */
class LiveHelpTest {

    private static final LearnerId YANN = new LearnerId("hers-yann");
    private static final String STEP = "joindre-un-fichier";

    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas =
            new Ccas(Inclusion.builder().stores(stores).random(new Random(7)).installationKey(new byte[32]));
    private final LearnerTogether marc = ccas.as(Ccas.helper()).about(YANN).together();
    private final LearnerHelped herself =
            ccas.as(Ccas.learner(YANN.value())).aboutMyself().helped();

    @AfterEach
    void close() {
        ccas.close();
    }

    @Test
    void theTwoSeeTheSamePlaceOnceBothSaidYes() {
        String session = together(herself);
        SharedPosition there = new SharedPosition(block(2), SharedPosition.State.SHOWN);
        assertThat(herself.position(session, there).orThrow().position(), equalTo(there));
        SeenByHelper seen = marc.see().orThrow();
        assertThat(seen.position(), equalTo(there));
        PlaceInWords inWords = Objects.requireNonNull(seen.place());
        assertThat(inWords.at(), is(1));
        assertThat(inWords.anchors().get(1).words(), not(empty()));
    }

    @Test
    void aListHasNumbersForTheHelperWhereItHasThemOnHerPage() {
        String session = together(herself);
        herself.position(session, new SharedPosition(block(4), SharedPosition.State.SHOWN))
                .orThrow();
        PlaceInWords inWords = Objects.requireNonNull(marc.see().orThrow().place());
        assertThat(inWords.anchors().get(inWords.at()).numbered(), is(true));
        assertThat(inWords.anchors().get(0).numbered(), is(false));
    }

    @Test
    void inAnExerciseTheHelperReadsWhichItIs() {
        String session = together(herself);
        Place exercise = new Place(Ccas.item("ecrire-un-message"), null);
        herself.position(session, new SharedPosition(exercise, SharedPosition.State.BEGUN))
                .orThrow();
        PlaceInWords inWords = Objects.requireNonNull(marc.see().orThrow().place());
        assertThat(Objects.requireNonNull(inWords.exercise()).in(Locale.FRENCH), is("Répondre à une voisine"));
    }

    @Test
    void nothingIsSharedBeforeTheHelperHeardHerYes() {
        marc.open().orThrow();
        String session = herself.join().orThrow().session();
        SharedPosition there = new SharedPosition(block(1), SharedPosition.State.SHOWN);
        assertThat(code(herself.position(session, there)), is("refused.not-together-yet"));
        herself.agree(session).orThrow();
        assertThat(code(herself.position(session, there)), is("refused.not-together-yet"));
        assertThat(code(marc.say(PreparedSentence.WAIT)), is("refused.not-together-yet"));
        assertThat(marc.see().orThrow().position(), nullValue());
    }

    @Test
    void herPageShowsWhoItIsAndTheTwoDrawingsThatHerHelperNames() {
        assertThat(marc.open().orThrow().drawings(), empty());
        SeenByLearner seen = herself.join().orThrow();
        assertThat(seen.status(), is(SessionStatus.COMPARING));
        assertThat(seen.helper(), is("marc"));
        assertThat(seen.structure(), is(Ccas.STRUCTURE));
        assertThat(seen.drawings(), hasSize(Drawing.NAMED));
        assertThat(marc.see().orThrow().drawings(), equalTo(seen.drawings()));
    }

    @Test
    void eachSessionHasDrawingsOfItsOwn() {
        Set<Set<Drawing>> drawn = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            marc.open().orThrow();
            drawn.add(herself.join().orThrow().drawings());
        }
        assertThat(drawn.size(), is(greaterThan(15)));
    }

    @Test
    void whoeverIsCalledByAStrangerIsToldThatNobodyWaits() {
        assertThat(code(herself.join()), is("refused.unknown-session"));
    }

    @Test
    void aSessionWaitsTenMinutesForHerPage() {
        marc.open().orThrow();
        ccas.clock.forward(Duration.ofMinutes(10).minusMillis(1));
        assertThat(marc.see().orThrow().status(), is(SessionStatus.WAITING));
        ccas.clock.forward(Duration.ofMillis(1));
        assertThat(code(herself.join()), is("refused.unknown-session"));
        assertThat(code(marc.see()), is("refused.unknown-session"));
    }

    @Test
    void aSessionInWhichNobodyWasLetInIsOverAfterTwentyMinutes() {
        Instant opened = ccas.clock.instant();
        marc.open().orThrow();
        String session = herself.join().orThrow().session();
        herself.agree(session).orThrow();
        assertThat(marc.see().orThrow().until(), is(opened.plus(Duration.ofMinutes(20))));
        ccas.clock.forward(Duration.ofMinutes(20).minusMillis(1));
        assertThat(marc.see().orThrow().status(), is(SessionStatus.AGREED));
        ccas.clock.forward(Duration.ofMillis(1));
        assertThat(code(herself.see(session)), is("refused.unknown-session"));
        assertThat(code(marc.letIn()), is("refused.unknown-session"));
    }

    @Test
    void whoWasLetInHasTheWholeHour() {
        String session = together(herself);
        ccas.clock.forward(Duration.ofMinutes(20));
        assertThat(herself.see(session).orThrow().status(), is(SessionStatus.TOGETHER));
    }

    @Test
    void ofTwoLearnersWhoWaitAtOnceEachFindsHerOwnHelper() {
        Actor lea = new Actor("lea", Set.of(Role.HELPER), Set.of(Ccas.STRUCTURE));
        LearnerHelped zoe = ccas.as(Ccas.learner("hers-zoe")).aboutMyself().helped();
        ccas.as(lea).about(new LearnerId("hers-zoe")).together().open().orThrow();
        assertThat(code(herself.join()), is("refused.unknown-session"));
        marc.open().orThrow();
        assertThat(herself.join().orThrow().helper(), is("marc"));
        assertThat(zoe.join().orThrow().helper(), is("lea"));
    }

    @Test
    void ofTwoHelpersWhoWaitForHerTheLastIsShownAndTheOtherOnceSheSaidNo() {
        Actor lea = new Actor("lea", Set.of(Role.HELPER), Set.of(Ccas.STRUCTURE));
        marc.open().orThrow();
        ccas.clock.forward(Duration.ofSeconds(1));
        ccas.as(lea).about(YANN).together().open().orThrow();
        SeenByLearner seen = herself.join().orThrow();
        assertThat(seen.helper(), is("lea"));
        herself.end(seen.session()).orThrow();
        assertThat(herself.join().orThrow().helper(), is("marc"));
    }

    @Test
    void aHelperWhoTookTheWrongPersonIsWithNobodyWhoSaysNo() {
        SeenByHelper opened = marc.open().orThrow();
        String session = herself.join().orThrow().session();
        herself.end(session).orThrow();
        assertThat(opened.status(), is(SessionStatus.WAITING));
        assertThat(code(marc.see()), is("refused.unknown-session"));
        assertThat(code(marc.letIn()), is("refused.unknown-session"));
    }

    @Test
    void oneSideJoinsASessionAndAnotherFindsNone() {
        LearnerHelped holder = ccas.inclusion.helpedByCard(card()).orThrow();
        marc.open().orThrow();
        holder.join().orThrow();
        assertThat("she has no page to compare on, and says so", code(herself.join()), is("refused.unknown-session"));
        assertThat("a card may be in two hands", code(holder.join()), is("refused.unknown-session"));
    }

    @Test
    void whoeverHeardNoAnswerJoinsAgainAndComparesTheSameDrawings() {
        marc.open().orThrow();
        SeenByLearner first = herself.join().orThrow();
        assertThat(herself.join().orThrow(), equalTo(first));
        herself.agree(first.session()).orThrow();
        assertThat(code(herself.join()), is("refused.unknown-session"));
    }

    @Test
    void herYesAloneShowsNothingAndYesBeforeHersLetsNobodyIn() {
        marc.open().orThrow();
        assertThat(code(marc.letIn()), is("refused.nobody-to-let-in"));
        String session = herself.join().orThrow().session();
        assertThat(code(marc.letIn()), is("refused.nobody-to-let-in"));
        assertThat(herself.agree(session).orThrow().status(), is(SessionStatus.AGREED));
        assertThat(herself.agree(session).orThrow().status(), is(SessionStatus.AGREED));
        assertThat(marc.letIn().orThrow().status(), is(SessionStatus.TOGETHER));
        assertThat(marc.letIn().orThrow().drawings(), empty());
    }

    @Test
    void aHelperWithoutRelationOpensNothing() {
        Actor other = new Actor("ines", Set.of(Role.HELPER), Set.of("elsewhere"));
        assertThat(code(ccas.as(other).about(YANN).together().open()), is("refused.unknown-learner"));
    }

    @Test
    void aSecondHelperHasNoPartInASession() {
        String session = together(herself);
        Actor lea = new Actor("lea", Set.of(Role.HELPER), Set.of(Ccas.STRUCTURE));
        LearnerTogether second = ccas.as(lea).about(YANN).together();
        assertThat(code(second.see()), is("refused.unknown-session"));
        assertThat(code(second.say(PreparedSentence.WAIT)), is("refused.unknown-session"));
        second.end();
        assertThat(herself.see(session).orThrow().status(), is(SessionStatus.TOGETHER));
    }

    @Test
    void anotherSessionOfTheSameHelperTakesThePlaceOfTheFirst() {
        String session = together(herself);
        marc.open().orThrow();
        assertThat(code(herself.see(session)), is("refused.unknown-session"));
        assertThat(rows(), hasSize(1));
    }

    @Test
    void anotherSessionBeginsWithAHigherNumberSoThatNoPageTakesItForTheFirst() {
        together(herself);
        long before = marc.see().orThrow().number();
        ccas.clock.forward(Duration.ofSeconds(1));
        assertThat(marc.open().orThrow().number(), is(greaterThan(before)));
    }

    @Test
    void sessionsBeyondTheQuotaAreRefused() {
        for (int i = 0; i < 100; i++) {
            marc.open().orThrow();
        }
        for (int i = 100; i < 10_000; i++) {
            assertThat(code(marc.open()), is("refused.over-quota"));
        }
        assertThat(rows(), hasSize(1));
    }

    @Test
    void aSessionLivesAnHourAtTheMost() {
        String session = together(herself);
        ccas.clock.forward(Duration.ofMinutes(59));
        assertThat(herself.see(session).orThrow().status(), is(SessionStatus.TOGETHER));
        ccas.clock.forward(Duration.ofMinutes(1));
        assertThat(code(herself.see(session)), is("refused.unknown-session"));
        assertThat(code(marc.see()), is("refused.unknown-session"));
        ccas.as(Ccas.helper())
                .about(new LearnerId("hers-zoe"))
                .together()
                .open()
                .orThrow();
        assertThat(rows(), empty());
    }

    @Test
    void aSessionThatNobodyEndedIsSwept() {
        together(herself);
        ccas.clock.forward(Duration.ofHours(1).minusMillis(1));
        ccas.inclusion.watchSessions().sweep();
        assertThat(rows(), hasSize(1));
        ccas.clock.forward(Duration.ofMillis(1));
        ccas.inclusion.watchSessions().sweep();
        assertThat(rows(), empty());
    }

    @Test
    void sidesThatWatchSeeInOneGoWhatEachMaySee() {
        String session = together(herself);
        Watching<SeenByHelper> stranger = ccas.as(new Actor("ines", Set.of(Role.HELPER), Set.of("elsewhere")))
                .about(YANN)
                .together()
                .watching();
        Watching<SeenByHelper> hers = marc.watching();
        WatchSessions watch = ccas.inclusion.watchSessions();
        Map<Watching<SeenByHelper>, Outcome<SeenByHelper>> seen = watch.see(Map.of(hers, session, stranger, session));
        assertThat(
                Objects.requireNonNull(seen.get(hers)).orThrow(),
                equalTo(marc.see().orThrow()));
        assertThat(code(Objects.requireNonNull(seen.get(stranger))), is("refused.unknown-learner"));
        Watching<SeenByLearner> side = herself.watching(session);
        assertThat(
                Objects.requireNonNull(watch.see(Map.of(side, session)).get(side))
                        .orThrow(),
                equalTo(herself.see(session).orThrow()));
        herself.end(session).orThrow();
        assertThat(watch.see(Map.of(hers, session)), equalTo(Map.of()));
    }

    @Test
    void aSideThatWatchesSeesNothingOfWhoeverAskedForErasure() {
        String session = together(herself);
        ccas.as(Ccas.learner(YANN.value()))
                .aboutMyself()
                .erasure()
                .request(true)
                .orThrow();
        Watching<SeenByHelper> hers = marc.watching();
        Outcome<SeenByHelper> seen =
                ccas.inclusion.watchSessions().see(Map.of(hers, session)).get(hers);
        assertThat(seen == null || seen instanceof Outcome.Refused<?>, is(true));
    }

    @Test
    void aClockThatJumpsBackEndsASession() {
        String session = together(herself);
        ccas.clock.forward(Duration.ofHours(-2));
        assertThat(code(herself.see(session)), is("refused.unknown-session"));
    }

    @Test
    void eitherSideEndsItWithOnePress() {
        String first = together(herself);
        herself.end(first).orThrow();
        herself.end(first).orThrow();
        assertThat(code(marc.see()), is("refused.unknown-session"));
        assertThat(rows(), empty());
        String second = together(herself);
        marc.end().orThrow();
        assertThat(code(herself.see(second)), is("refused.unknown-session"));
        assertThat(rows(), empty());
    }

    @Test
    void aPageThatFloodsPositionsIsHeardTwiceASecondAndItsLatestInTheEnd() {
        String session = together(herself);
        long before = marc.see().orThrow().number();
        for (int i = 0; i < 100; i++) {
            ccas.clock.forward(Duration.ofMillis(10));
            herself.position(session, at(1 + i % 2)).orThrow();
        }
        assertThat(marc.see().orThrow().number(), is(before + 2));
        ccas.clock.forward(Duration.ofMillis(500));
        assertThat(herself.position(session, at(3)).orThrow().position(), equalTo(at(3)));
    }

    @Test
    void aPlaceThatIsNotInTheContentIsRefused() {
        String session = together(herself);
        Place nowhere = new Place(Ccas.item("nowhere"), null);
        Place noBlock = new Place(Ccas.item(STEP), "block.999");
        assertThat(
                code(herself.position(session, new SharedPosition(nowhere, SharedPosition.State.SHOWN))),
                is("refused.unknown-place"));
        assertThat(
                code(herself.position(session, new SharedPosition(noBlock, SharedPosition.State.SHOWN))),
                is("refused.unknown-place"));
    }

    @Test
    void aHelperPointsAtWhatIsThere() {
        String session = together(herself);
        assertThat(code(marc.point("block.1")), is("refused.no-position-yet"));
        herself.position(session, at(1)).orThrow();
        assertThat(code(marc.point("block.999")), is("refused.unknown-place"));
        assertThat(code(marc.point("no id!")), is("refused.unknown-place"));
        marc.point("block.2").orThrow();
        SeenByLearner seen = herself.see(session).orThrow();
        assertThat(seen.pointed(), is("block.2"));
        assertThat(seen.pointings(), is(1L));
    }

    @Test
    void signalsAndSentencesAreCounted() {
        String session = together(herself);
        herself.signal(session, Signal.NOT_SEEN).orThrow();
        herself.signal(session, Signal.NOT_SEEN).orThrow();
        marc.say(PreparedSentence.TAKE_YOUR_TIME).orThrow();
        assertThat(marc.see().orThrow().signals().get(Signal.NOT_SEEN), is(2L));
        assertThat(marc.see().orThrow().signals().get(Signal.SEEN), is(0L));
        assertThat(herself.see(session).orThrow().sentence(), is(PreparedSentence.TAKE_YOUR_TIME));
    }

    @Test
    void aSuccessIsSeenByBothAndNotedOnceWithHerYes() {
        String session = together(herself);
        herself.position(session, at(1)).orThrow();
        SharedPosition done = new SharedPosition(block(1), SharedPosition.State.SUCCEEDED);
        herself.position(session, done).orThrow();
        herself.position(session, done).orThrow();
        assertThat(marc.see().orThrow().successes(), hasSize(1));
        assertThat(history(), empty());
        assertThat(code(herself.answer(session, 1, Help.ALONE)), is("refused.unknown-value"));
        assertThat(code(herself.answer(session, 2, Help.TOGETHER)), is("refused.unknown-success"));
        herself.answer(session, 1, Help.TOGETHER).orThrow();
        herself.answer(session, 1, Help.SUPPORTED).orThrow();
        herself.position(session, done).orThrow();
        assertThat(history(), hasSize(1));
        Practice noted = (Practice) history().get(0).evidence();
        assertThat(noted.header().channel(), is(Channel.TELEPHONE));
        assertThat(noted.header().actor(), is("marc"));
        assertThat(noted.header().learner(), is(YANN));
        assertThat(noted.help(), is(Help.TOGETHER));
        assertThat(noted.success(), is(true));
        assertThat(herself.see(session).orThrow().successes().get(0).answered(), is(true));
    }

    @Test
    void aSuccessOfWhichSheSaidNoLeavesNothing() {
        String session = together(herself);
        herself.position(session, new SharedPosition(block(1), SharedPosition.State.SUCCEEDED))
                .orThrow();
        herself.answer(session, 1, null).orThrow();
        herself.answer(session, 1, Help.TOGETHER).orThrow();
        assertThat(history(), empty());
    }

    @Test
    void whatIsLeftAfterASessionIsTheEvidenceSheAgreedTo() {
        String session = together(herself);
        herself.position(session, new SharedPosition(block(1), SharedPosition.State.SUCCEEDED))
                .orThrow();
        herself.answer(session, 1, Help.TOGETHER).orThrow();
        herself.end(session).orThrow();
        assertThat(history(), hasSize(1));
        assertThat(rows(), empty());
        assertThat(ccas.as(Ccas.learner(YANN.value())).aboutMyself().whoLooked().orThrow(), empty());
    }

    @Test
    void theHolderOfHerCardIsHelpedWithoutAnAccount() {
        LearnerHelped holder = ccas.inclusion.helpedByCard(card()).orThrow();
        String session = together(holder);
        holder.position(session, at(1)).orThrow();
        assertThat(marc.see().orThrow().position(), equalTo(at(1)));
        assertThat(code(herself.see(session)), is("refused.unknown-session"));
        assertThat(code(ccas.inclusion.helpedByCard("222222")), is("refused.unknown-card"));
    }

    private String together(LearnerHelped side) {
        marc.open().orThrow();
        String session = side.join().orThrow().session();
        side.agree(session).orThrow();
        assertThat(marc.letIn().orThrow().status(), is(SessionStatus.TOGETHER));
        assertThat(side.see(session).orThrow().drawings(), empty());
        return session;
    }

    /** The signs of a card of hers. */
    private String card() {
        return ccas.as(Ccas.helper())
                .about(YANN)
                .cards()
                .give(new PathId("premiers-pas"), new StepId(STEP))
                .orThrow()
                .code();
    }

    private static Place block(int number) {
        return new Place(Ccas.item(STEP), "block." + number);
    }

    private static SharedPosition at(int block) {
        return new SharedPosition(block(block), SharedPosition.State.SHOWN);
    }

    private List<KeptSession> rows() {
        return stores.transactions().run(tx -> stores.of(TogetherStore.class).of(tx, YANN));
    }

    private List<ReceivedEvidence> history() {
        return stores.transactions().run(tx -> stores.of(EvidenceStore.class).history(tx, YANN));
    }

    private static String code(Outcome<?> outcome) {
        return outcome.fold(done -> "done", refusal -> refusal.reason().code());
    }
}
