package org.inclusion.guest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Quotas;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.id.PathId;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.words.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** She invites with a professional who spoke with her alone, until a day, and few guests at once. */
class InviteGuestTest {

    private final Ccas ccas = new Ccas(Inclusion.builder()
            .stores(new InMemoryStores())
            .quotas(Quotas.standard().with(Guest.QUOTA, 6)));
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
    void sheInvitesWithAProfessionalWhoSpokeWithHerAlone() {
        SaidGuest notAlone = new SaidGuest("g", GuestKind.FAMILY, 30, false);
        Actor volunteer = new Actor("zoe", Set.of(Role.HELPER, Role.VOLUNTEER), Set.of(Ccas.STRUCTURE));
        SaidGuest alone = new SaidGuest("g", GuestKind.FAMILY, 30, true);

        assertThat(theirs().invite(notAlone), equalTo(Outcome.refused(Refusal.invalid("seenAlone", "not-seen-alone"))));
        assertThat(hers().invite(alone), equalTo(Outcome.refused(Refusal.notYoursToDo())));
        assertThat(
                ccas.as(volunteer).about(odette).at(LearnerGuests.DOOR).invite(alone),
                equalTo(Outcome.refused(
                        new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refused.no-guest-by-volunteers")))));
        assertThat(hers().list().orThrow(), is(empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 91, Integer.MAX_VALUE})
    void noInvitationLastsLongerThanNinetyDays(int days) {
        assertThat(
                theirs().invite(new SaidGuest("g", GuestKind.FAMILY, days, true)),
                equalTo(Outcome.refused(Refusal.invalid("days", "guest-term"))));
    }

    @Test
    void nobodyShowsTheStepForHer() {
        invite("g");
        assertThat(theirs().show("g"), equalTo(Outcome.refused(Refusal.notYoursToDo())));
    }

    @Test
    void whatIsSentAgainIsOneGuestWithOtherSigns() {
        String former = invite("g").signs();
        ccas.clock.forward(Duration.ofMinutes(1));
        String signs = invite("g").signs();
        hers().show("g").orThrow();
        assertThat(hers().list().orThrow(), hasSize(1));
        assertThat(opens(former), is(false));
        assertThat(opens(signs), is(true));
    }

    @Test
    void anInvitationThatWasEndedIsNotOpenedAgain() {
        invite("g");
        hers().end("g").orThrow();
        assertThat(theirs().invite(said("g", 30)), equalTo(conflict("refused.guest-id-taken")));
    }

    @Test
    void anotherGuestHasAnotherId() {
        invite("g");
        assertThat(theirs().invite(said("g", 29)), equalTo(conflict("refused.guest-id-taken")));
        assertThat(
                theirs().invite(new SaidGuest("g", GuestKind.FAMILY, 30, true)),
                equalTo(conflict("refused.guest-id-taken")));
    }

    @Test
    void threeGuestsAreOpenAtOnce() {
        List.of("g1", "g2", "g3").forEach(this::invite);
        assertThat(theirs().invite(said("g4", 30)), equalTo(conflict("refused.too-many-guests")));
        theirs().end("g2").orThrow();
        invite("g4");
        assertThat(hers().list().orThrow(), hasSize(4));
    }

    @Test
    void aHelperInvitesOnlySoManyInADay() {
        for (int i = 0; i < 6; i++) {
            invite("g");
        }
        String answer = theirs().invite(said("g", 30))
                .fold(done -> "invited", refusal -> refusal.kind().name());
        assertThat(answer, equalTo("TOO_MANY"));
    }

    private boolean opens(String signs) {
        return ccas.inclusion
                .at(GuestSide.DOOR)
                .seeTodaysStep(signs)
                .toOptional()
                .isPresent();
    }

    private Invitation invite(String id) {
        return theirs().invite(said(id, 30)).orThrow();
    }

    private static SaidGuest said(String id, int days) {
        return new SaidGuest(id, GuestKind.NEIGHBOUR, days, true);
    }

    private static Outcome<Invitation> conflict(String code) {
        return Outcome.refused(new Refusal(Refusal.Kind.CONFLICT, Reason.of(code)));
    }

    private LearnerGuests hers() {
        return ccas.as(herself).aboutMyself().at(LearnerGuests.DOOR);
    }

    private LearnerGuests theirs() {
        return ccas.as(marc).about(odette).at(LearnerGuests.DOOR);
    }
}
