package org.inclusion.guest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.id.PathId;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.journal.JournalStore;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guest sees today's step while she shows it, and nothing tells when that is over. */
class GuestsTest {

    private static final Outcome<TodaysStep> NOTHING = Outcome.refused(AccessPolicy.nothingForGuests());

    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas = new Ccas(Inclusion.builder().stores(stores).installationKey(new byte[32]));
    private final LearnerId odette = new LearnerId("hers-odette");
    private final Actor herself = Ccas.learner("hers-odette");
    private final Actor marc = Ccas.helper();

    @BeforeEach
    void onAPath() {
        ccas.as(herself).aboutMyself().enrol(new PathId("premiers-pas")).orThrow();
    }

    @AfterEach
    void close() {
        ccas.close();
    }

    @Test
    void whileSheShowsItTheGuestSeesTheStepOfHerPage() {
        String signs = invite("g").signs();
        assertThat(see(signs), equalTo(NOTHING));

        SeenGuest shown = hers().show("g").orThrow().get(0);

        TodaysStep seen = see(signs).orThrow();
        assertThat(
                seen.step(),
                equalTo(ccas.as(herself)
                        .aboutMyself()
                        .suggestNextStep()
                        .orThrow()
                        .step()));
        assertThat(seen.until(), equalTo(ccas.clock.instant().plus(Duration.ofHours(1))));
        assertThat(shown.shownUntil(), equalTo(seen.until()));
    }

    @Test
    void whatAGuestSeesHasNoFieldForAPerson() {
        assertThat(
                Arrays.stream(TodaysStep.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList(),
                equalTo(List.of("step", "until")));
    }

    @Test
    void theStepIsShownForAnHourAndEachPressBeginsItAnew() {
        String signs = invite("g").signs();
        hers().show("g").orThrow();
        ccas.clock.forward(Duration.ofMinutes(30));
        hers().show("g").orThrow();
        ccas.clock.forward(Duration.ofMinutes(59));
        assertThat(see(signs), not(equalTo(NOTHING)));
        ccas.clock.forward(Duration.ofMinutes(1));
        assertThat(see(signs), equalTo(NOTHING));
        assertThat(hers().list().orThrow().get(0).shownUntil(), nullValue());
    }

    @Test
    void oneGuestIsShownTheStepAndNotTheOthers() {
        String first = invite("g").signs();
        String second = invite("h").signs();
        hers().show("h").orThrow();
        assertThat(see(first), equalTo(NOTHING));
        assertThat(see(second), not(equalTo(NOTHING)));
    }

    @Test
    void signsAreReadInGroupsAndSmallLetters() {
        String signs = invite("g").signs();
        hers().show("g").orThrow();
        assertThat(see(signs.toLowerCase(Locale.ROOT).replace("-", " ")), not(equalTo(NOTHING)));
    }

    @Test
    void allThatIsClosedHasOneAnswer() {
        String ended = invite("ended").signs();
        String past = invite("past", 0).signs();
        String notShown = invite("other").signs();
        hers().show("ended").orThrow();
        hers().show("past").orThrow();
        hers().end("ended").orThrow();
        assertThat(see(past), not(equalTo(NOTHING)));
        ccas.clock.forward(Duration.ofDays(1));
        List.of(ended, past, notShown, "2222-2222-2222-2222", "", "222222", "2".repeat(999))
                .forEach(signs -> assertThat(see(signs), equalTo(NOTHING)));
    }

    @Test
    void aDayWithoutAStepIsLikeAnyOtherClosedOne() {
        LearnerId yann = new LearnerId("hers-yann");
        String signs = ccas.as(marc)
                .about(yann)
                .at(LearnerGuests.DOOR)
                .invite(new SaidGuest("g", GuestKind.FAMILY, 30, true))
                .orThrow()
                .signs();
        ccas.as(Ccas.learner("hers-yann"))
                .aboutMyself()
                .at(LearnerGuests.DOOR)
                .show("g")
                .orThrow();
        assertThat(see(signs), equalTo(NOTHING));
        assertThat(ccas.as(Ccas.learner("hers-yann")).aboutMyself().whoLooked().orThrow(), is(empty()));
    }

    @Test
    void whoeverIsErasedIsShownToNobody() {
        String signs = invite("g").signs();
        hers().show("g").orThrow();
        ccas.as(herself).aboutMyself().erasure().request(true).orThrow();
        assertThat(see(signs), equalTo(NOTHING));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEndLeavesHerPageAsItIs(boolean byHerself) {
        invite("g");
        List<SeenGuest> before = hers().show("g").orThrow();

        if (byHerself) {
            assertThat(hers().end("g").orThrow(), equalTo(before));
        } else {
            theirs().end("g").orThrow();
        }

        assertThat(hers().list().orThrow(), equalTo(before));
        assertThat(hers().end("g").orThrow(), equalTo(before));
        assertThat(hers().show("g").orThrow(), equalTo(before));
        assertThat(theirs().list().orThrow().get(0).opens(), is(false));
    }

    @Test
    void anEndIsNeitherInTheJournalNorAmongTheLooks() {
        invite("g");
        theirs().list().orThrow();
        List<Act> journal = journal();
        List<Look.What> looks = looks();

        theirs().end("g").orThrow();
        hers().end("g").orThrow();

        assertThat(journal(), equalTo(journal));
        assertThat(looks(), equalTo(looks));
        assertThat(looks, contains(Look.What.PATH));
        assertThat(journal, containsInAnyOrder(Guest.ACT, Act.LOOK));
    }

    @Test
    void sheReadsOnceADayThatAGuestLookedAndNotWho() {
        String signs = invite("g").signs();
        hers().show("g").orThrow();
        see(signs).orThrow();
        see(signs).orThrow();
        Look look = ccas.as(herself).aboutMyself().whoLooked().orThrow().get(0);
        assertThat(looks(), contains(TodaysStep.LOOK));
        assertThat(look.viewer(), equalTo(Look.GUEST));
        assertThat(look.structure(), equalTo(Ccas.STRUCTURE));
    }

    @Test
    void anInvitationIsListedUntilItsLastDay() {
        invite("g", 1);
        SeenGuest seen = hers().list().orThrow().get(0);
        assertThat(seen.kind(), is(GuestKind.NEIGHBOUR));
        assertThat(seen.invitedOn(), equalTo(LocalDate.of(2026, 11, 24)));
        assertThat(seen.lastDay(), equalTo(LocalDate.of(2026, 11, 25)));
        assertThat(seen.opens(), nullValue());
        assertThat(theirs().list().orThrow().get(0).opens(), is(true));
        ccas.clock.forward(Duration.ofDays(2));
        assertThat(hers().list().orThrow(), is(empty()));
        assertThat(hers().show("g"), equalTo(Outcome.refused(Refusal.notFound("guest", "g"))));
        assertThat(theirs().end("g"), equalTo(Outcome.refused(Refusal.notFound("guest", "g"))));
    }

    private Outcome<TodaysStep> see(String signs) {
        return ccas.inclusion.at(GuestSide.DOOR).seeTodaysStep(signs);
    }

    private Invitation invite(String id) {
        return invite(id, 30);
    }

    private Invitation invite(String id, int days) {
        return theirs().invite(said(id, days)).orThrow();
    }

    private static SaidGuest said(String id, int days) {
        return new SaidGuest(id, GuestKind.NEIGHBOUR, days, true);
    }

    private LearnerGuests hers() {
        return ccas.as(herself).aboutMyself().at(LearnerGuests.DOOR);
    }

    private LearnerGuests theirs() {
        return ccas.as(marc).about(odette).at(LearnerGuests.DOOR);
    }

    private List<Look.What> looks() {
        return ccas.as(herself).aboutMyself().whoLooked().orThrow().stream()
                .map(Look::what)
                .toList();
    }

    private List<Act> journal() {
        return stores.transactions().run(tx -> stores.of(JournalStore.class).unsealed(tx, 99)).stream()
                .map(JournalEntry::act)
                .toList();
    }
}
