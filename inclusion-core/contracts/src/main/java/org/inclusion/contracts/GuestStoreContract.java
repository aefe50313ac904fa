package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inclusion.access.LearnerId;
import org.inclusion.guest.Guest;
import org.inclusion.guest.GuestKind;
import org.inclusion.guest.GuestStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that every {@link GuestStore} passes. */
public abstract class GuestStoreContract extends StoreContract {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 1);
    private static final Instant UNTIL = NOON.plusSeconds(3600);

    private final LearnerId learner = someone();

    @Test
    void aLearnerWithoutGuestsHasNone() {
        assertThat(of(learner), empty());
        assertThat(find("g"), is(Optional.empty()));
        assertThat(withSigns(hash()), is(Optional.empty()));
    }

    @Test
    void aGuestIsReadBackAsInvited() {
        Guest neverShown = guest(learner, "g2", NOON.plusSeconds(1), null, hash());
        Guest shown =
                new Guest(learner, "g1", "structure-1", GuestKind.VOLUNTEER, "helper-1", NOON, LAST_DAY, UNTIL, hash());
        Guest ended = guest(learner, "g3", NOON.plusSeconds(2), UNTIL, null);
        List.of(neverShown, ended, shown).forEach(guest -> assertThat(add(guest), is(true)));
        assertThat(of(learner), contains(shown, neverShown, ended));
        assertThat(find("g1"), is(Optional.of(shown)));
        assertThat(withSigns(shown.hash()), is(Optional.of(shown)));
    }

    @Test
    void theFirstGuestOfAnIdStands() {
        Guest first = guest(learner, "g", NOON, null, hash());
        Guest second = guest(learner, "g", NOON.plusSeconds(1), null, hash());
        assertThat(add(first), is(true));
        assertThat(add(second), is(false));
        assertThat(of(learner), contains(first));
        assertThat(withSigns(second.hash()), is(Optional.empty()));
    }

    @Test
    void idsAreToldApartByCapitalsAndByLearners() {
        assertThat(add(guest(learner, "g", NOON, null, hash())), is(true));
        assertThat(add(guest(learner, "G", NOON, null, hash())), is(true));
        assertThat(add(guest(someone(), "g", NOON, null, hash())), is(true));
        assertThat(of(learner).size(), is(2));
    }

    @Test
    void toShowChangesNothingElse() {
        Guest guest = guest(learner, "g", NOON, null, hash());
        Guest other = guest(learner, "h", NOON, null, hash());
        Guest ended = guest(learner, "i", NOON, null, null);
        List.of(guest, other, ended).forEach(this::add);
        List.of("g", "i", "unknown")
                .forEach(id -> inTransaction(tx -> stores().of(GuestStore.class).show(tx, learner, id, UNTIL)));
        assertThat(
                of(learner),
                contains(
                        guest(learner, "g", NOON, UNTIL, guest.hash()), other, guest(learner, "i", NOON, UNTIL, null)));
    }

    @Test
    void otherSignsTakeThePlaceOfTheFormer() {
        Guest guest = guest(learner, "g", NOON, UNTIL, hash());
        Guest other = guest(someone(), "g", NOON, UNTIL, hash());
        add(guest);
        add(other);
        String hash = hash();
        inTransaction(tx -> stores().of(GuestStore.class).giveSigns(tx, learner, "g", hash));
        assertThat(withSigns(guest.hash()), is(Optional.empty()));
        assertThat(withSigns(hash), is(Optional.of(guest(learner, "g", NOON, UNTIL, hash))));
        assertThat(withSigns(other.hash()), is(Optional.of(other)));
    }

    @Test
    void anEndForgetsTheSignsAndNothingElse() {
        Guest guest = guest(learner, "g", NOON, UNTIL, hash());
        Guest other = guest(learner, "h", NOON, UNTIL, hash());
        add(guest);
        add(other);
        for (int time = 0; time < 2; time++) {
            inTransaction(tx -> stores().of(GuestStore.class).end(tx, learner, "g"));
            inTransaction(tx -> stores().of(GuestStore.class).end(tx, learner, "unknown"));
            assertThat(of(learner), contains(guest(learner, "g", NOON, UNTIL, null), other));
            assertThat(withSigns(guest.hash()), is(Optional.empty()));
        }
    }

    @Test
    void anInvitationThatWasEndedGetsNoOtherSigns() {
        Guest ended = guest(learner, "g", NOON, UNTIL, null);
        add(ended);
        String hash = hash();
        inTransaction(tx -> stores().of(GuestStore.class).giveSigns(tx, learner, "g", hash));
        assertThat(withSigns(hash), is(Optional.empty()));
        assertThat(of(learner), contains(ended));
    }

    private static Guest guest(
            LearnerId whose, String id, Instant at, @Nullable Instant shownUntil, @Nullable String hash) {
        return new Guest(whose, id, "structure-1", GuestKind.NEIGHBOUR, "helper-1", at, LAST_DAY, shownUntil, hash);
    }

    private static String hash() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }

    private boolean add(Guest guest) {
        return ask(tx -> stores().of(GuestStore.class).add(tx, guest));
    }

    private Optional<Guest> find(String id) {
        return ask(tx -> stores().of(GuestStore.class).find(tx, learner, id));
    }

    private Optional<Guest> withSigns(@Nullable String hash) {
        return ask(tx -> stores().of(GuestStore.class).withSigns(tx, hash == null ? "" : hash));
    }

    private List<Guest> of(LearnerId whose) {
        return ask(tx -> stores().of(GuestStore.class).of(tx, whose));
    }
}
