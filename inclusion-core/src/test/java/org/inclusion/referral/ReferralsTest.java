package org.inclusion.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.inclusion.Inclusion;
import org.inclusion.SettableClock;
import org.inclusion.Stores;
import org.inclusion.StoresWith;
import org.inclusion.access.Actor;
import org.inclusion.access.ContactNumbers;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookStore;
import org.inclusion.access.Outcome;
import org.inclusion.access.QuotaStore;
import org.inclusion.access.Refusal;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.followup.Matter;
import org.inclusion.followup.PromiseState;
import org.inclusion.followup.PromiseStatus;
import org.inclusion.followup.PromiseStore;
import org.inclusion.followup.SaidTry;
import org.inclusion.followup.Try;
import org.inclusion.journal.JournalStore;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.place.DiscreetHelp;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.HelpPlaceStore;
import org.inclusion.place.PlaceContact;
import org.inclusion.place.PlaceOffer;
import org.inclusion.place.PlaceRow;
import org.inclusion.place.PlaceRows;
import org.inclusion.place.SamplePlaces;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is lost between two doors. The clock stands on Tuesday, 24 November 2026, 10 in Paris. */
class ReferralsTest {

    private static final LearnerId ODETTE = new LearnerId("odette");
    private static final Actor MARC = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas"));
    private static final Actor INES = new Actor("ines", Set.of(Role.HELPER), Set.of("mediatheque"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final HelpPlace WORKSHOP = SamplePlaces.north("atelier", 500);
    private static final HelpPlace SHELTER = discreet("refuge", "+33180059880");
    private static final HelpPlace SHELTER_WITHOUT_NUMBER = discreet("refuge-2", null);

    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private final InMemoryStores stores = new InMemoryStores();
    private final Inclusion inclusion = Inclusion.builder()
            .stores(stores)
            .clock(clock)
            .installationKey(new byte[32])
            .relations(relations())
            .names(id -> id.equals("odette") ? Optional.of("Odette Martin") : Optional.empty())
            .contactNumbers(numbers())
            .room(ReferralOptions.to(() -> List.of(
                    new ReceivingStructure("ccas", "CCAS"), new ReceivingStructure("mediatheque", "Médiathèque"))))
            .build();

    private static HelpPlace discreet(String id, @Nullable String number) {
        HelpPlace open = SamplePlaces.north(id, 100);
        PlaceContact contact = new PlaceContact(number, List.of(), List.of(), null, null);
        PlaceOffer offer = new PlaceOffer(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, EnumSet.of(DiscreetHelp.VIOLENCE));
        return new HelpPlace(
                open.id(),
                open.origin(),
                open.name(),
                open.kinds(),
                open.address(),
                contact,
                open.hours(),
                offer,
                null,
                null,
                List.of());
    }

    private static Relations relations() {
        return new Relations() {
            @Override
            public boolean helps(Actor helper, LearnerId learner, Instant at) {
                return helper.id().equals("marc") && learner.equals(ODETTE);
            }

            @Override
            public Set<String> structuresOf(LearnerId learner) {
                return Set.of("ccas");
            }
        };
    }

    private static ContactNumbers numbers() {
        return new ContactNumbers() {
            @Override
            public Optional<String> numberOf(LearnerId learner) {
                return Optional.of("01 23 45 67 89");
            }

            @Override
            public Optional<String> numberOfStructure(String structure) {
                return Optional.of("04 00 00 00 00");
            }
        };
    }

    @BeforeEach
    void placesAreKnown() {
        stores.transactions().run(tx -> {
            stores.of(HelpPlaceStore.class).save(tx, List.of(WORKSHOP, SHELTER, SHELTER_WITHOUT_NUMBER));
            return true;
        });
    }

    @AfterEach
    void close() {
        inclusion.close();
    }

    private static Actor odette() {
        return new Actor("odette", Set.of(Role.LEARNER), Set.of("ccas"));
    }

    private LearnerReferrals by(Actor actor) {
        return inclusion.as(actor).about(ODETTE).referrals();
    }

    private ArrivedReferrals atTheLibrary() {
        return inclusion.as(INES).arrivedAt("mediatheque");
    }

    private SeenReferral toWorkshop(SharedDetail... shared) {
        return by(MARC).make(SaidReferral.toPlace("r", WORKSHOP.id(), ReferralReason.REPAIR, Set.of(shared)))
                .orThrow();
    }

    private SeenReferral toLibrary(SharedDetail... shared) {
        return by(MARC).make(SaidReferral.toStructure("r", "mediatheque", ReferralReason.FREE_ACCESS, Set.of(shared)))
                .orThrow();
    }

    private ReferralStatus status() {
        return by(MARC).list().orThrow().get(0).state().status();
    }

    private List<PromiseState> promises() {
        return inclusion.as(MARC).about(ODETTE).promises().list().orThrow();
    }

    private static String refused(Outcome<?> outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError("done: " + done);
                },
                refusal -> refusal.reason().code());
    }

    @Test
    void aReferralSharesNothingByDefaultAndIsNotedOnce() {
        SeenReferral first = toWorkshop();
        assertThat(first.state().status(), is(ReferralStatus.SENT));
        assertThat(first.state().referral().shared(), empty());
        assertThat(first.place(), equalTo(WORKSHOP));
        assertThat(toWorkshop().state().referral(), equalTo(first.state().referral()));
        assertThat(
                refused(by(MARC).make(SaidReferral.toPlace("r", WORKSHOP.id(), ReferralReason.LOAN, Set.of()))),
                equalTo("refused.other-referral"));
        assertThat(promises().size(), is(1));
    }

    @Test
    void sheReadsHerReferralsAndWhoLookedAndOnlyAHelperRefersHer() {
        toWorkshop();
        assertThat(by(MARC).list().orThrow().size(), is(1));
        assertThat(by(odette()).list().orThrow().size(), is(1));
        assertThat(
                inclusion.as(odette()).about(ODETTE).whoLooked().orThrow().stream()
                        .map(Look::what)
                        .toList(),
                contains(Referral.LOOK));
        assertThat(
                refused(by(odette()).make(SaidReferral.received("mine", null, ReferralReason.WORK))),
                equalTo("refused.not-yours-to-do"));
    }

    @Test
    void aPlaceThatHelpsAfterViolenceLeavesNoTraceAtAll() {
        Outcome<SeenReferral> outcome = by(MARC).make(SaidReferral.toPlace(
                "r", SHELTER.id(), ReferralReason.OTHER, EnumSet.allOf(SharedDetail.class)));
        Refusal refusal = ((Outcome.Refused<SeenReferral>) outcome).refusal();
        assertThat(refusal.kind(), is(Refusal.Kind.FORBIDDEN));
        assertThat(inclusion.words().say(refusal.reason(), Locale.FRENCH), containsString("+33180059880"));
        assertThat(
                refused(by(MARC).make(SaidReferral.received("r", SHELTER_WITHOUT_NUMBER.id(), ReferralReason.OTHER))),
                equalTo("refused.referral-without-trace"));
        stores.transactions().run(tx -> {
            assertThat(stores.of(ReferralStore.class).of(tx, ODETTE), empty());
            assertThat(stores.of(PromiseStore.class).of(tx, ODETTE), empty());
            assertThat(stores.of(LookStore.class).at(tx, ODETTE, null, 9), empty());
            assertThat(stores.of(JournalStore.class).unsealed(tx, 9), empty());
            assertThat(stores.of(QuotaStore.class).add(tx, "marc", TODAY, Referral.QUOTA, 0), is(0L));
            return true;
        });
    }

    @Test
    void ofAPlaceThatComesToBeOneOfWhichNoTraceIsKeptTheReferralsAreForgottenAndTheCallStays() throws IOException {
        toWorkshop();
        by(MARC).sheet("r").orThrow();
        by(MARC).note("r", "a", ReferralAnswer.Kind.ACCEPTED).orThrow();
        by(MARC).make(SaidReferral.toStructure("other", "mediatheque", ReferralReason.LOAN, Set.of()))
                .orThrow();
        imported(SamplePlaces.discreet(WORKSHOP, "+33180059880"));
        stores.transactions().run(tx -> {
            assertThat(stores.of(ReferralStore.class).of(tx, ODETTE).size(), is(1));
            assertThat(stores.of(ReferralStore.class).answers(tx, List.of(ODETTE)), empty());
            assertThat(stores.of(ReferralStore.class).sheets(tx, ODETTE), empty());
            return true;
        });
        assertThat(by(MARC).list().orThrow().get(0).state().referral().id(), equalTo("other"));
        assertThat(promises().size(), is(2));
        assertThat(
                refused(by(MARC).make(SaidReferral.toPlace("r", WORKSHOP.id(), ReferralReason.REPAIR, Set.of()))),
                equalTo("refused.referral-by-number"));
    }

    private void imported(HelpPlace place) throws IOException {
        Iterator<PlaceRow> rows = List.of(new PlaceRow(1, place, List.of())).iterator();
        PlaceRows file = new PlaceRows() {
            @Override
            public Optional<PlaceRow> next() {
                return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        };
        inclusion.importPlaces().run(file, problem -> {}, read -> true);
    }

    @Test
    void silenceBecomesACallOnTheTenthDay() {
        toWorkshop();
        PromiseState call = promises().get(0);
        assertThat(call.promise().owner(), equalTo("marc"));
        assertThat(call.promise().matter(), equalTo(new Matter(Matter.Kind.REFERRAL, null, "r")));
        assertThat(call.day(), equalTo(TODAY.plusDays(10)));
        clock.forward(Duration.ofDays(9));
        assertThat(promises().get(0).status(), is(PromiseStatus.OPEN));
        assertThat(by(MARC).list().orThrow().get(0).state().isSilent(), is(false));
        clock.forward(Duration.ofDays(1));
        assertThat(inclusion.as(MARC).calls().orThrow().get(0).status(), is(PromiseStatus.DUE));
        assertThat(by(MARC).list().orThrow().get(0).state().isSilent(), is(true));
    }

    @Test
    void anAnswerMovesTheCallAndTheLastOneEndsIt() {
        toWorkshop();
        clock.forward(Duration.ofDays(6));
        by(MARC).note("r", "a1", ReferralAnswer.Kind.ACCEPTED).orThrow();
        assertThat(promises().get(0).day(), equalTo(TODAY.plusDays(16)));
        by(odette()).note("r", "a2", ReferralAnswer.Kind.HELPED).orThrow();
        assertThat(status(), is(ReferralStatus.HELPED));
        assertThat(promises().get(0).hasEnded(), is(true));
        assertThat(refused(by(odette()).note("r", "a3", ReferralAnswer.Kind.MET)), equalTo("refused.referral-ended"));
    }

    @Test
    void aRefusalIsAskedAboutOnTheNextWorkingDayThoughTheCallWasMadeBefore() {
        toWorkshop();
        inclusion
                .as(MARC)
                .about(ODETTE)
                .promises()
                .note(promises().get(0).promise().id(), new SaidTry("t", Try.Result.REACHED, null, null, null, false))
                .orThrow();
        by(MARC).note("r", "a1", ReferralAnswer.Kind.REFUSED).orThrow();
        assertThat(promises().size(), is(2));
        assertThat(promises().get(1).day(), equalTo(TODAY.plusDays(1)));
        assertThat(promises().get(1).promise().owner(), equalTo("marc"));
    }

    @Test
    void aColleagueWhoIsNotToldWhatACallIsAboutCannotReadItInItsId() {
        toWorkshop();
        assertThat(promises().get(0).promise().id(), not(containsString("referral")));
    }

    @Test
    void whatWaitsIsNotLostBehindTwoHundredThatHaveEnded() {
        toLibrary();
        String waiting = atTheLibrary().list().orThrow().get(0).number();
        stores.transactions().run(tx -> {
            for (int i = 0; i < SeeArrived.LONGEST_LIST; i++) {
                ended(tx, new LearnerId("later-" + i), clock.instant().plusSeconds(1 + i));
            }
            return true;
        });
        List<ArrivedReferral> list = atTheLibrary().list().orThrow();
        assertThat(list.size(), is(SeeArrived.LONGEST_LIST));
        assertThat(list.get(0).number(), equalTo(waiting));
    }

    private void ended(Transaction tx, LearnerId learner, Instant at) {
        stores.of(ReferralStore.class)
                .add(
                        tx,
                        new Referral(
                                learner,
                                "r",
                                learner.value(),
                                "ccas",
                                Referral.Direction.SENT,
                                null,
                                "mediatheque",
                                ReferralReason.WORK,
                                Set.of(),
                                "marc",
                                at));
        stores.of(ReferralStore.class)
                .addAnswer(
                        tx,
                        new ReferralAnswer(
                                learner,
                                "r",
                                "a",
                                ReferralAnswer.Kind.REFUSED,
                                ReferralAnswer.From.RECEIVER,
                                "ines",
                                at));
    }

    @Test
    void aStructureSeesOnlyWhatSheAgreedToShare() {
        toLibrary();
        ArrivedReferral arrived = atTheLibrary().list().orThrow().get(0);
        assertThat(arrived.name(), nullValue());
        assertThat(arrived.telephone(), nullValue());
        assertThat(arrived.reason(), nullValue());
        assertThat(arrived.from(), equalTo("CCAS"));
        assertThat(arrived.toString(), not(containsString("odette")));
        assertThat(status(), is(ReferralStatus.ARRIVED));
        assertThat(
                inclusion.as(odette()).about(ODETTE).whoLooked().orThrow().stream()
                        .map(Look::viewer)
                        .toList(),
                hasItem("ines"));
    }

    @Test
    void whatSheSharesIsShownUntilTheReferralEnds() {
        toLibrary(SharedDetail.values());
        ArrivedReferral arrived = atTheLibrary().list().orThrow().get(0);
        assertThat(arrived.name(), equalTo("Odette Martin"));
        assertThat(arrived.telephone(), equalTo("01 23 45 67 89"));
        assertThat(arrived.reason(), is(ReferralReason.FREE_ACCESS));
        atTheLibrary().answer(arrived.number(), "a", ReferralAnswer.Kind.HELPED).orThrow();
        assertThat(status(), is(ReferralStatus.HELPED));
        assertThat(atTheLibrary().list().orThrow().get(0).name(), nullValue());
    }

    @Test
    void whatSheCallsOffIsAtTheStructureNoMore() {
        toLibrary(SharedDetail.NAME);
        String number = atTheLibrary().list().orThrow().get(0).number();
        by(odette()).note("r", "a", ReferralAnswer.Kind.CALLED_OFF).orThrow();
        assertThat(atTheLibrary().list().orThrow(), empty());
        assertThat(
                refused(atTheLibrary().answer(number, "b", ReferralAnswer.Kind.MET)),
                equalTo("refused.unknown-referral"));
    }

    @Test
    void howManyWaitIsCountedWithoutALookAndNothingArrivesByIt() {
        assertThat(atTheLibrary().waiting().orThrow(), equalTo(0));
        toLibrary(SharedDetail.NAME);
        assertThat(atTheLibrary().waiting().orThrow(), equalTo(1));
        assertThat(status(), equalTo(ReferralStatus.SENT));
        assertThat(
                inclusion.as(odette()).about(ODETTE).whoLooked().orThrow().stream()
                        .map(Look::viewer)
                        .toList(),
                not(hasItem(INES.id())));
        String number = atTheLibrary().list().orThrow().get(0).number();
        atTheLibrary().answer(number, "b", ReferralAnswer.Kind.HELPED).orThrow();
        assertThat(atTheLibrary().waiting().orThrow(), equalTo(0));
    }

    @Test
    void onlyTheHelpersOfTheStructureSeeWhatArrived() {
        toLibrary();
        assertThat(
                refused(inclusion.as(MARC).arrivedAt("mediatheque").waiting()), equalTo("refused.unknown-structure"));
        assertThat(refused(inclusion.as(MARC).arrivedAt("mediatheque").list()), equalTo("refused.unknown-structure"));
        Actor coordinator = new Actor("claire", Set.of(Role.COORDINATOR), Set.of("mediatheque"));
        assertThat(
                refused(inclusion.as(coordinator).arrivedAt("mediatheque").list()), equalTo("refused.not-yours-to-do"));
        assertThat(
                refused(by(MARC).make(SaidReferral.toStructure("x", "ccas", ReferralReason.WORK, Set.of()))),
                equalTo("refused.unknown-structure"));
    }

    @Test
    void aSheetIsAnsweredOnceWithoutAnAccount() {
        toWorkshop(SharedDetail.NAME);
        GivenSheet sheet = by(MARC).sheet("r").orThrow();
        assertThat(sheet.name(), equalTo("Odette Martin"));
        assertThat(sheet.number(), nullValue());
        OpenedSheet opened =
                inclusion.openSheet(sheet.signs().toLowerCase(Locale.ROOT)).orThrow();
        assertThat(opened.isOpen(), is(true));
        assertThat(opened.toString(), not(containsString("Odette")));
        assertThat(status(), is(ReferralStatus.ARRIVED));
        assertThat(
                inclusion
                        .answerSheet(sheet.signs(), ReferralAnswer.Kind.MET)
                        .orThrow()
                        .isOpen(),
                is(false));
        assertThat(status(), is(ReferralStatus.MET));
        // Sent again after a broken connection.
        assertThat(
                inclusion
                        .answerSheet(sheet.signs(), ReferralAnswer.Kind.MET)
                        .orThrow()
                        .answer(),
                is(ReferralAnswer.Kind.MET));
        assertThat(
                refused(inclusion.answerSheet(sheet.signs(), ReferralAnswer.Kind.REFUSED)),
                equalTo("refused.referral-sheet-answered"));
        String another = by(MARC).sheet("r").orThrow().signs();
        assertThat(
                refused(inclusion.answerSheet(another, ReferralAnswer.Kind.REFUSED)),
                equalTo("refused.referral-sheet-answered"));
    }

    @Test
    void aSheetOfAStrangerOrOfThePastOpensNothing() {
        toWorkshop();
        String signs = by(MARC).sheet("r").orThrow().signs();
        assertThat(refused(inclusion.openSheet("2222-2222-2222-2222")), equalTo("refused.unknown-referral-sheet"));
        assertThat(refused(inclusion.openSheet("'; drop table")), equalTo("refused.unknown-referral-sheet"));
        assertThat(
                refused(inclusion.answerSheet(signs, ReferralAnswer.Kind.CALLED_OFF)),
                equalTo("refused.not-yours-to-do"));
        clock.forward(Duration.ofDays(ReferralSheets.VALID_DAYS));
        inclusion.openSheet(signs).orThrow();
        clock.forward(Duration.ofDays(1));
        assertThat(refused(inclusion.openSheet(signs)), equalTo("refused.referral-sheet-over"));
        assertThat(
                refused(inclusion.answerSheet(signs, ReferralAnswer.Kind.MET)), equalTo("refused.referral-sheet-over"));
    }

    @Test
    void theSheetOfALearnerWhoIsErasedOpensNothing() {
        toWorkshop();
        String signs = by(MARC).sheet("r").orThrow().signs();
        inclusion.as(odette()).about(ODETTE).erasure().request(true).orThrow();
        assertThat(refused(inclusion.openSheet(signs)), equalTo("refused.unknown-referral-sheet"));
        toBeErased();
        stores.transactions().run(tx -> {
            assertThat(stores.of(ReferralStore.class).of(tx, ODETTE), empty());
            assertThat(stores.of(ReferralStore.class).sheets(tx, ODETTE), empty());
            return true;
        });
    }

    @Test
    void anAnswerThatIsSentAgainIsJournalledOnceAndCostsNothing() {
        toLibrary();
        String number = atTheLibrary().list().orThrow().get(0).number();
        for (int i = 0; i < 2; i++) {
            atTheLibrary().answer(number, "a", ReferralAnswer.Kind.HELPED).orThrow();
            by(MARC).note("r", "a", ReferralAnswer.Kind.HELPED).orThrow();
        }
        assertThat(
                refused(atTheLibrary().answer(number, "b", ReferralAnswer.Kind.MET)),
                equalTo("refused.referral-ended"));
        assertThat(refused(by(MARC).note("r", "b", ReferralAnswer.Kind.MET)), equalTo("refused.referral-ended"));
        assertThat(answersInTheJournal(), contains("mediatheque HELPED"));
        stores.transactions().run(tx -> {
            assertThat(stores.of(QuotaStore.class).add(tx, "ines", TODAY, Referral.QUOTA, 0), is(1L));
            assertThat(stores.of(QuotaStore.class).add(tx, "marc", TODAY, Referral.QUOTA, 0), is(1L));
            return true;
        });
    }

    @Test
    void anAnswerIsInTheJournalOfTheStructureThatAnswers() {
        toLibrary();
        Actor ofTwo = new Actor("ines", Set.of(Role.HELPER), Set.of("archives", "mediatheque"));
        ArrivedReferrals arrived = inclusion.as(ofTwo).arrivedAt("mediatheque");
        arrived.answer(arrived.list().orThrow().get(0).number(), "a", ReferralAnswer.Kind.MET)
                .orThrow();
        assertThat(answersInTheJournal(), contains("mediatheque MET"));
    }

    private List<String> answersInTheJournal() {
        return stores.transactions()
                .run(tx -> stores.of(JournalStore.class).unsealed(tx, 99).stream()
                        .filter(entry -> entry.act().equals(Referral.ACT)
                                && !entry.what().equals("SENT"))
                        .map(entry -> entry.structure() + " " + entry.what())
                        .toList());
    }

    @Test
    void ofTwoAnswersByTheSheetAtOnceTheSecondIsNotTakenForGiven() {
        toWorkshop();
        String signs = by(MARC).sheet("r").orThrow().signs();
        try (Inclusion another = Inclusion.builder()
                .stores(readBefore(stores))
                .clock(clock)
                .relations(relations())
                .build()) {
            inclusion.answerSheet(signs, ReferralAnswer.Kind.HELPED).orThrow();
            assertThat(
                    refused(another.answerSheet(signs, ReferralAnswer.Kind.REFUSED)),
                    equalTo("refused.referral-sheet-answered"));
        }
        assertThat(status(), is(ReferralStatus.HELPED));
    }

    /** The stores as another server sees them, which first reads the answers before this one adds its own. */
    private static Stores readBefore(InMemoryStores stores) {
        AtomicBoolean hasRead = new AtomicBoolean();
        ReferralStore referrals = as(
                ReferralStore.class,
                (method, asked) -> method.getName().equals("answers") && !hasRead.getAndSet(true)
                        ? List.of()
                        : method.invoke(stores.of(ReferralStore.class), asked));
        return new StoresWith<>(stores, ReferralStore.class, referrals);
    }

    private interface Asked {
        @Nullable
        Object answer(Method method, Object @Nullable [] asked) throws ReflectiveOperationException;
    }

    private static <T> T as(Class<T> type, Asked port) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, asked) -> port.answer(method, asked)));
    }

    private void toBeErased() {
        clock.forward(Duration.ofDays(8));
        inclusion.eraseLearners().due(destroyed -> true);
    }

    @Test
    void whoComesFromElsewhereIsReceivedAndGetsNoSheet() {
        SeenReferral seen = by(MARC).make(SaidReferral.received("r", WORKSHOP.id(), ReferralReason.LEARNING))
                .orThrow();
        assertThat(seen.state().status(), is(ReferralStatus.ARRIVED));
        assertThat(refused(by(MARC).sheet("r")), equalTo("refused.not-yours-to-do"));
        by(MARC).note("r", "a", ReferralAnswer.Kind.NOT_HELPED).orThrow();
        assertThat(status(), is(ReferralStatus.NOT_HELPED));
        assertThat(promises().get(0).day(), equalTo(TODAY.plusDays(1)));
    }
}
