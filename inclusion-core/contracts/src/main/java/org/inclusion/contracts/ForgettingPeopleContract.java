package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.inclusion.access.DayRelation;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookStore;
import org.inclusion.authoring.Edition;
import org.inclusion.authoring.Leaflet;
import org.inclusion.authoring.LeafletStore;
import org.inclusion.authoring.LeafletText;
import org.inclusion.card.Card;
import org.inclusion.card.CardSigns;
import org.inclusion.card.CardStore;
import org.inclusion.guest.Guest;
import org.inclusion.guest.GuestKind;
import org.inclusion.guest.GuestStore;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.junit.jupiter.api.Test;

/**
 * The tests of the erasure among people: who looked, who was with whom on a day, cards, guests, and the lessons that
 * colleagues wrote.
 */
public abstract class ForgettingPeopleContract extends ForgettingStoreContract {

    private static final LeafletText TEXT = new LeafletText("fr", "Titre", List.of());

    /** A structure no other test knows. */
    private final String structure = "S-" + UUID.randomUUID();

    private final Random random = new Random(learner.value().hashCode());

    @Test
    void theLooksAtALearnerAreForgotten() {
        three(i -> () -> {
            look(learner, "helper-" + i);
            look(other, "helper-" + i);
        });
        forgetsAll((tx, atMost) -> stores().of(LookStore.class).forget(tx, learner, atMost));
        assertThat(looks(learner), empty());
        assertThat(looks(other).size(), is(3));
    }

    @Test
    void whoIsErasedLookedAtOthersUnderAnAlias() {
        look(learner, actor.value());
        look(other, actor.value());
        renamesAll((tx, atMost) -> stores().of(LookStore.class).rename(tx, actor.value(), alias, atMost));
        assertThat(looks(learner), contains(lookAt(learner, alias)));
    }

    @Test
    void aLookThatIsNotedAnewWhileItsViewerIsErasedIsOneLook() {
        look(learner, actor.value());
        renameTheViewer();
        look(learner, actor.value());
        renameTheViewer();
        assertThat(looks(learner), contains(lookAt(learner, alias)));
    }

    private void renameTheViewer() {
        inTransaction(tx -> stores().of(LookStore.class).rename(tx, actor.value(), alias, 9));
    }

    private static Look lookAt(LearnerId whose, String viewer) {
        return new Look(whose, viewer, "structure-1", Look.What.PATH, DAY, NOON);
    }

    private void look(LearnerId whose, String viewer) {
        inTransaction(tx -> stores().of(LookStore.class).note(tx, List.of(lookAt(whose, viewer))));
    }

    private List<Look> looks(LearnerId whose) {
        return ask(tx -> stores().of(LookStore.class).at(tx, whose, null, 9));
    }

    @Test
    void theDayRelationsWithALearnerAreForgotten() {
        three(i -> () -> {
            open(learner, actor.value(), DAY.plusDays(i));
            open(other, actor.value(), DAY.plusDays(i));
        });
        forgetsAll((tx, atMost) -> stores().of(DayRelationStore.class).forget(tx, learner, atMost));
        assertThat(ofHelper(actor.value()), contains(relation(other, actor.value(), DAY)));
    }

    @Test
    void whoIsErasedWasWithOthersUnderAnAlias() {
        open(learner, actor.value(), DAY);
        open(other, actor.value(), DAY);
        renamesAll((tx, atMost) -> stores().of(DayRelationStore.class).rename(tx, actor.value(), alias, atMost));
        assertThat(ofHelper(actor.value()), empty());
        assertThat(ofHelper(alias), containsInAnyOrder(relation(learner, alias, DAY), relation(other, alias, DAY)));
    }

    @Test
    void aRelationOpenedAnewWhileItsHelperIsErasedIsOneRelation() {
        open(learner, actor.value(), DAY);
        inTransaction(tx -> stores().of(DayRelationStore.class).rename(tx, actor.value(), alias, 9));
        open(learner, actor.value(), DAY);
        inTransaction(tx -> stores().of(DayRelationStore.class).rename(tx, actor.value(), alias, 9));
        assertThat(ofHelper(alias), contains(relation(learner, alias, DAY)));
        assertThat(ofHelper(actor.value()), empty());
    }

    private static DayRelation relation(LearnerId whose, String helper, LocalDate day) {
        return new DayRelation(helper, whose, "structure-1", day, NOON);
    }

    private void open(LearnerId whose, String helper, LocalDate day) {
        inTransaction(tx -> stores().of(DayRelationStore.class).open(tx, relation(whose, helper, day)));
    }

    private List<DayRelation> ofHelper(String helper) {
        return ask(tx -> stores().of(DayRelationStore.class).ofHelper(tx, helper, DAY));
    }

    @Test
    void theCardsOfALearnerAreForgotten() {
        three(i -> () -> {
            give(learner, "helper-1", NOON.plusSeconds(i));
            give(other, "helper-1", NOON.plusSeconds(i));
        });
        String signs = cards(learner).get(0).code();
        forgetsAll((tx, atMost) -> stores().of(CardStore.class).forget(tx, learner, atMost));
        assertThat(cards(learner), empty());
        assertThat(ask(tx -> stores().of(CardStore.class).find(tx, signs)), is(Optional.empty()));
        assertThat(cards(other).size(), is(3));
    }

    @Test
    void whoIsErasedGaveCardsToOthersUnderAnAlias() {
        give(learner, actor.value(), NOON);
        give(other, actor.value(), NOON);
        String signs = cards(learner).get(0).code();
        renamesAll((tx, atMost) -> stores().of(CardStore.class).rename(tx, actor.value(), alias, atMost));
        assertThat(cards(learner).get(0).givenBy(), equalTo(alias));
        assertThat(
                ask(tx -> stores().of(CardStore.class).find(tx, signs))
                        .orElseThrow()
                        .givenBy(),
                equalTo(alias));
    }

    private void give(LearnerId whose, String by, Instant at) {
        Card card = new Card(CardSigns.drawn(random), whose, new PathId("path"), new StepId("step"), by, at, DAY, null);
        assertThat(ask(tx -> stores().of(CardStore.class).add(tx, card)), is(true));
    }

    private List<Card> cards(LearnerId whose) {
        return ask(tx -> stores().of(CardStore.class).of(tx, whose));
    }

    @Test
    void theGuestsOfALearnerAreForgotten() {
        three(i -> () -> List.of(learner, other).forEach(one -> invite(one, "g" + i, "helper-1")));
        forgetsAll((tx, atMost) -> stores().of(GuestStore.class).forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().of(GuestStore.class).of(tx, learner)), empty());
        assertThat(ask(tx -> stores().of(GuestStore.class).of(tx, other)).size(), is(3));
    }

    @Test
    void whoIsErasedInvitedGuestsOfOthersUnderAnAlias() {
        invite(learner, "g", actor.value());
        invite(other, "g", actor.value());
        Guest before =
                ask(tx -> stores().of(GuestStore.class).find(tx, learner, "g")).orElseThrow();
        renamesAll((tx, atMost) -> stores().of(GuestStore.class).rename(tx, actor.value(), alias, atMost));
        assertThat(
                ask(tx -> stores().of(GuestStore.class).find(tx, learner, "g")),
                is(Optional.of(invitedBy(alias, before))));
    }

    private void invite(LearnerId whose, String id, String by) {
        String hash = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        Guest guest = new Guest(whose, id, "structure-1", GuestKind.FAMILY, by, NOON, DAY, NOON, hash);
        assertThat(ask(tx -> stores().of(GuestStore.class).add(tx, guest)), is(true));
    }

    @Test
    void whoIsErasedSavedAndReadLeafletsUnderAnAlias() {
        Leaflet saved = leaflet("d", actor.value(), "helper-2");
        Leaflet read = leaflet("e", "helper-1", actor.value());
        Leaflet others = leaflet("f", "helper-1", "helper-2");
        List.of(saved, read, others)
                .forEach(one ->
                        assertThat(ask(tx -> stores().of(LeafletStore.class).add(tx, one)), is(true)));
        renamesAll((tx, atMost) -> stores().of(LeafletStore.class).rename(tx, actor.value(), alias, atMost));
        assertThat(
                leaflets(),
                containsInAnyOrder(saved.renamed(actor.value(), alias), read.renamed(actor.value(), alias), others));
    }

    @Test
    void whoIsErasedPublishedAndReadEditionsUnderAnAlias() {
        Edition published = edition(1, actor.value(), "helper-2");
        Edition read = edition(2, "helper-1", actor.value());
        List.of(published, read)
                .forEach(one ->
                        assertThat(ask(tx -> stores().of(LeafletStore.class).publish(tx, one)), is(true)));
        renamesAll((tx, atMost) -> stores().of(LeafletStore.class).rename(tx, actor.value(), alias, atMost));
        assertThat(
                ask(tx -> stores().of(LeafletStore.class).editions(tx, structure, "d")),
                contains(read.renamed(actor.value(), alias), published.renamed(actor.value(), alias)));
    }

    private Leaflet leaflet(String id, String by, String reader) {
        return new Leaflet(structure, id, "A-" + id + alias, null, TEXT, 1, by, NOON, reader, null);
    }

    private Edition edition(int number, String by, String reader) {
        return new Edition(structure, "d", number, TEXT, by, NOON, reader, DAY);
    }

    private List<Leaflet> leaflets() {
        return ask(tx -> stores().of(LeafletStore.class).of(tx, structure, 9));
    }

    private static Guest invitedBy(String helper, Guest guest) {
        return new Guest(
                guest.learner(),
                guest.id(),
                guest.structure(),
                guest.kind(),
                helper,
                guest.invitedAt(),
                guest.lastDay(),
                guest.shownUntil(),
                guest.hash());
    }
}
