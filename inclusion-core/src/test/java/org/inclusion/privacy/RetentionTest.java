package org.inclusion.privacy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.InclusionBuilder;
import org.inclusion.access.AccessRows;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.card.CardRows;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceRows;
import org.inclusion.evidence.Help;
import org.inclusion.guest.GuestKind;
import org.inclusion.guest.GuestRows;
import org.inclusion.guest.SaidGuest;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalStore;
import org.inclusion.learner.Receipt;
import org.inclusion.mandate.MandateOptions;
import org.inclusion.mandate.MandateText;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.SaidMandate;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.words.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept ends two years after the last contact, and a contact is an act with her, or of hers. */
class RetentionTest {

    /** The 24 November 2026 to the same day two years later. */
    private static final Duration TWO_YEARS = Duration.ofDays(731);

    private static final MandateText TEXT =
            new MandateText("2026-11", LocalizedText.of(Map.of("fr", "Je suis d’accord.", "en", "I agree.")));

    private static final StepId STEP = new StepId("joindre-un-fichier");

    private final InMemoryStores stores = new InMemoryStores();
    private Ccas ccas = new Ccas(builder());

    private final LearnerId odette = new LearnerId("hers-odette");
    private final LearnerId yann = new LearnerId("hers-yann");
    private final Actor herself = Ccas.learner("hers-odette");
    private final Actor marc = Ccas.helper();

    private InclusionBuilder builder() {
        return Inclusion.builder().stores(stores).installationKey(new byte[32]);
    }

    @AfterEach
    void close() {
        ccas.close();
    }

    private ApplyRetention retention() {
        return ccas.inclusion.applyRetention();
    }

    /** Time passes, while Yann goes on learning: the clock stays plausible. */
    private void pass(Duration time) {
        ccas.clock.forward(time);
        practises(Ccas.learner("hers-yann"), yann, "y-" + ccas.clock.instant().getEpochSecond());
    }

    private void practises(Actor actor, LearnerId learner, String id) {
        Evidence practice = ccas.practice(id, actor, learner, true, Help.ALONE);
        assertThat(ccas.as(actor).record(List.of(practice)).get(0).refusal() == null, is(true));
    }

    private RetentionCounts dryRun() {
        return retention().dryRun(people -> true);
    }

    private long due() {
        return dryRun().due();
    }

    @Test
    void twoYearsAfterTheLastContactHerErasureIsRequestedAndAWeekLaterAllIsGone() {
        practises(herself, odette, "p1");
        pass(TWO_YEARS);
        assertThat(due(), is(0L));
        ccas.clock.forward(Duration.ofSeconds(1));

        RetentionCounts would = dryRun();
        RetentionCounts done = retention().run(people -> true);

        assertThat(would.due(), is(1L));
        assertThat(done, equalTo(would));
        assertThat(ccas.as(herself).aboutMyself().profile().toOptional().isPresent(), is(false));
        assertThat(retention().run(people -> true), equalTo(new RetentionCounts(2, 0, Map.of())));
        ccas.clock.forward(Duration.ofDays(7));
        ErasureReceipt receipt =
                ccas.inclusion.eraseLearners().due(done2 -> true).get(0);
        assertThat(receipt.destroyed(), equalTo(Map.of(EvidenceRows.ERASED_EVIDENCE, 1L)));
        assertThat(ccas.inclusion.rebuildState().learners(), is(1L));
    }

    @Test
    void whoStillLearnsAloneIsNotErased() {
        practises(herself, odette, "p1");
        pass(Duration.ofDays(700));
        practises(herself, odette, "alone-at-home");
        pass(Duration.ofDays(700));
        assertThat(due(), is(0L));
    }

    @Test
    void aLookIsNoContact() {
        practises(herself, odette, "p1");
        ccas.named.add(odette);
        pass(TWO_YEARS);
        ccas.as(marc).about(odette).profile().orThrow();
        ccas.as(marc).people().orThrow();
        pass(Duration.ofDays(1));
        assertThat(due(), is(1L));
    }

    @Test
    void herWeekBeginsWhenHerErasureIsRequestedHoweverLongTheRunTakes() {
        practises(herself, odette, "p1");
        pass(TWO_YEARS.plusDays(1));
        RetentionCounts done = retention().run(people -> {
            ccas.clock.forward(people == 0 ? Duration.ofDays(8) : Duration.ZERO);
            return true;
        });
        assertThat(done.due(), is(1L));
        assertThat(ccas.inclusion.eraseLearners().due(erased -> true), empty());
    }

    @Test
    void sheWhoGaveAMandateAndNothingElseIsNotForgotten() {
        ccas.close();
        ccas = new Ccas(builder().room(MandateOptions.reading(TEXT)));
        SaidMandate said =
                new SaidMandate("m", TEXT.in(Locale.FRENCH).hash(), Set.of(Procedure.MONEY), 31, Channel.FACE_TO_FACE);
        ccas.as(marc).about(odette).mandates().give(said, true).orThrow();
        ccas.inclusion.rebuildState().rebuild(odette);
        pass(TWO_YEARS.plusDays(1));
        assertThat(due(), is(1L));
    }

    @Test
    void whatTheHostsSiteWitnessesKeepsNobody() {
        practises(herself, odette, "p1");
        pass(TWO_YEARS);
        witnesses("request-1");
        pass(Duration.ofDays(1));
        assertThat(due(), is(1L));
    }

    @Test
    void sheWhomNobodyEverMetIsKeptForTwoYearsFromTheFirstThingThatWasNoted() {
        witnesses("w1");
        pass(TWO_YEARS);
        witnesses("w2");
        assertThat(due(), is(0L));
        ccas.clock.forward(Duration.ofSeconds(1));
        assertThat(due(), is(1L));
        retention().run(people -> true);
        assertThat(isHidden(herself), is(true));
    }

    @Test
    void whatTheHostsSiteWitnessesMakesNoClockPlausible() {
        practises(herself, odette, "p1");
        ccas.clock.forward(TWO_YEARS.multipliedBy(2));
        witnesses("request-1");
        assertThrows(ImplausibleClockException.class, this::dryRun);
    }

    private void witnesses(String id) {
        Receipt receipt = ccas.inclusion
                .asHost()
                .witness(odette, id, Ccas.STRUCTURE, Ccas.item(STEP.value()), ccas.clock.instant(), true);
        assertThat(receipt.status(), is(Receipt.Status.STORED));
    }

    @Test
    void aDayWithHerIsAContact() {
        practises(herself, odette, "p1");
        pass(TWO_YEARS);
        ccas.as(marc).about(odette).openDayRelation(true).orThrow();
        pass(Duration.ofDays(1));
        assertThat(due(), is(0L));
    }

    @Test
    void evidenceThatIsTypedInLateCountsWhenItHappened() {
        Evidence onPaper = ccas.observation("o1", marc, odette, Help.SUPPORTED);
        pass(TWO_YEARS);
        ccas.as(marc).record(List.of(onPaper));
        pass(Duration.ofDays(1));
        assertThat(due(), is(1L));
    }

    @Test
    void whatSheHerselfSendsLateIsUseByHer() {
        Evidence onATablet = ccas.practice("p1", herself, odette, true, Help.ALONE);
        pass(TWO_YEARS);
        ccas.as(herself).record(List.of(onATablet));
        pass(Duration.ofDays(1));
        assertThat(due(), is(0L));
    }

    @Test
    void aHelperWhoStillHelpsKeepsWhatSheLearned() {
        practises(marc, new LearnerId("marc"), "own");
        pass(TWO_YEARS);
        ccas.as(marc).record(List.of(ccas.observation("o1", marc, yann, Help.SUPPORTED)));
        pass(Duration.ofDays(1));
        assertThat(due(), is(0L));
    }

    @Test
    void withAStructureThatKeepsLongerSheStaysLonger() {
        ccas = new Ccas(builder()
                .retentionPolicy(RetentionPolicy.standard()
                        .in("short", terms(Period.ofYears(1)))
                        .in("long", terms(Period.ofYears(3)))));
        Actor inShort = in("a~short", "short");
        Actor inBoth = in("b~short~long", "long");
        Actor inOther = in("c~ccas", Ccas.STRUCTURE);
        for (Actor one : List.of(inShort, inBoth, inOther)) {
            send(one);
        }
        pass(Duration.ofDays(366));
        assertThat(due(), is(1L));
        assertThat(retention().run(people -> true).due(), is(1L));
        assertThat(isHidden(inShort), is(true));
        pass(Duration.ofDays(366));
        assertThat(retention().run(people -> true).due(), is(1L));
        assertThat(isHidden(inOther), is(true));
        assertThat(isHidden(inBoth), is(false));
        pass(Duration.ofDays(366));
        assertThat(due(), is(1L));
    }

    private void send(Actor one) {
        Evidence practice = Evidence.by(one)
                .withId("p")
                .about(one.asLearner())
                .in(one.structures().iterator().next())
                .through(Channel.SCREEN)
                .at(ccas.clock.instant())
                .practised(Ccas.item("joindre-un-fichier"), true, Help.ALONE);
        assertThat(ccas.as(one).record(List.of(practice)).get(0).refusal() == null, is(true));
    }

    private static RetentionTerms terms(Period person) {
        return new RetentionTerms(person, Period.ofYears(1), Period.ofMonths(1));
    }

    private static Actor in(String id, String structure) {
        return new Actor(id, Set.of(Role.LEARNER), Set.of(structure));
    }

    private boolean isHidden(Actor one) {
        return ccas.as(one).aboutMyself().profile().toOptional().isEmpty();
    }

    @Test
    void whatHasATermOfItsOwnEndsBeforeTheRest() {
        practises(herself, odette, "p1");
        ccas.as(marc).about(odette).openDayRelation(true).orThrow();
        ccas.as(marc).about(odette).profile().orThrow();
        String card = ccas.as(marc)
                .about(odette)
                .cards()
                .give(new PathId("premiers-pas"), STEP)
                .orThrow()
                .code();
        ccas.inclusion
                .addHomeResult(card, "r1", STEP, true, ccas.clock.instant())
                .orThrow();
        pass(Duration.ofDays(60));
        ccas.as(marc).about(odette).openDayRelation(true).orThrow();
        assertThat(dryRun().rows(), equalTo(Map.of(AccessRows.ERASED_DAY_RELATIONS, 1L)));

        pass(Duration.ofDays(1));
        RetentionCounts would = dryRun();
        assertThat(
                would.rows(), equalTo(Map.of(AccessRows.ERASED_DAY_RELATIONS, 1L, CardRows.ERASED_HOME_RESULTS, 1L)));
        assertThat(retention().run(people -> true), equalTo(would));
        assertThat(dryRun().rows(), equalTo(Map.of()));
        pass(Duration.ofDays(400));
        assertThat(retention().run(people -> true).rows().get(AccessRows.ERASED_LOOKS), is(3L));
        assertThat(ccas.as(herself).aboutMyself().whoLooked(null, 9).orThrow(), empty());
    }

    @Test
    void aGuestIsKeptUntilTheLastDayWhateverTheEnd() {
        practises(herself, odette, "p1");
        for (String guest : List.of("ended", "open")) {
            ccas.as(marc)
                    .about(odette)
                    .guests()
                    .invite(new SaidGuest(guest, GuestKind.FAMILY, 9, true))
                    .orThrow();
        }
        ccas.as(herself).aboutMyself().guests().end("ended").orThrow();
        pass(Duration.ofDays(9));
        assertThat(dryRun().rows(), equalTo(Map.of()));
        pass(Duration.ofDays(1));
        assertThat(retention().run(people -> true).rows(), equalTo(Map.of(GuestRows.ERASED_GUESTS, 2L)));
    }

    @Test
    void aClockThatIsYearsAheadIsRefusedAndNothingIsDone() {
        practises(herself, odette, "p1");
        ccas.clock.forward(Duration.ofDays(32));
        for (ApplyRetention refused : List.of(retention(), retention().confirming(LocalDate.of(2026, 12, 25)))) {
            ImplausibleClockException thrown =
                    assertThrows(ImplausibleClockException.class, () -> refused.run(people -> true));
            assertThat(thrown.getMessage(), containsString("2026-12-26"));
            assertThat(thrown.getMessage(), containsString("nothing was done"));
            assertThrows(ImplausibleClockException.class, () -> refused.dryRun(people -> true));
        }
        ccas.clock.forward(Duration.ofDays(3650));
        assertThrows(ImplausibleClockException.class, () -> retention().run(people -> true));
        assertThat(isHidden(herself), is(false));
    }

    @Test
    void anyContactOfTheLastMonthMakesAClockPlausible() {
        practises(herself, odette, "p1");
        ccas.clock.forward(Duration.ofDays(32));
        ccas.as(marc).about(odette).openDayRelation(true).orThrow();
        assertThat(due(), is(0L));
    }

    @Test
    void aClockThatIsBehindIsRefusedToo() {
        practises(herself, odette, "p1");
        ccas.clock.forward(Duration.ofDays(-2));
        assertThrows(ImplausibleClockException.class, this::dryRun);
    }

    @Test
    void afterALongSilenceAPersonConfirmsTheDay() {
        practises(herself, odette, "p1");
        ccas.clock.forward(TWO_YEARS.plusSeconds(1));
        assertThat(
                retention()
                        .confirming(LocalDate.of(2028, 11, 24))
                        .run(people -> true)
                        .due(),
                is(1L));
    }

    @Test
    void aFirstLookThatIsStoppedChangesNothing() {
        practises(herself, odette, "p1");
        pass(TWO_YEARS.plusSeconds(1));
        assertThat(retention().run(people -> false), equalTo(RetentionCounts.NONE));
        assertThat(isHidden(herself), is(false));
    }

    @Test
    void withAHelperSheTakesItBackAndIsNotHiddenAgain() {
        practises(herself, odette, "p1");
        pass(TWO_YEARS.plusSeconds(1));
        retention().run(people -> true);
        ccas.as(marc).about(odette).erasure().takeBack(true).orThrow();
        pass(Duration.ofDays(30));
        assertThat(due(), is(0L));
    }

    @Test
    void theJournalSaysThatTheRetentionRequestedIt() {
        practises(herself, odette, "p1");
        pass(TWO_YEARS.plusSeconds(1));
        retention().run(people -> true);
        List<JournalEntry> entries =
                stores.transactions().run(tx -> stores.of(JournalStore.class).unsealed(tx, 9));
        assertThat(entries, hasSize(1));
        assertThat(entries.get(0).act(), is(JournalEntry.Act.ERASURE));
        assertThat(entries.get(0).what(), is("RETENTION"));
        assertThat(entries.get(0).structure(), is(Ccas.STRUCTURE));
        assertThat(entries.get(0).subject(), is(odette.value()));
    }

    @Test
    void withoutAKeyNothingIsDoneAndADryRunCounts() {
        try (Ccas keyless = new Ccas(Inclusion.builder().stores(new InMemoryStores()))) {
            IllegalStateException thrown = assertThrows(
                    IllegalStateException.class,
                    () -> keyless.inclusion.applyRetention().run(people -> true));
            assertThat(thrown.getMessage(), containsString("installationKey"));
            assertThat(keyless.inclusion.applyRetention().dryRun(people -> true), equalTo(RetentionCounts.NONE));
        }
    }

    @Test
    void termsThatAreTooShortOrTooLongAreNamed() {
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> terms(Period.ofDays(27)));
        assertThat(thrown.getMessage(), equalTo("afterLastContact: P27D; it is from P1M to P10Y"));
        assertThrows(IllegalArgumentException.class, () -> terms(Period.ofYears(11)));
        assertThrows(IllegalArgumentException.class, () -> terms(Period.ofYears(-2)));
        assertThrows(
                IllegalArgumentException.class,
                () -> RetentionPolicy.standard().in("not an id", terms(Period.ofYears(1))));
    }
}
