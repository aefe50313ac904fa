package org.inclusion;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.card.CardRows;
import org.inclusion.evidence.Help;
import org.inclusion.guest.Guest;
import org.inclusion.guest.GuestKind;
import org.inclusion.guest.GuestRows;
import org.inclusion.guest.SaidGuest;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.learner.Receipt;
import org.inclusion.mandate.MandateOptions;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.privacy.ErasureReceipt;
import org.junit.jupiter.api.Test;

/** A host may have the training alone; what an absent room kept before is still erased. */
class TrainingAloneTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas =
            new Ccas(Inclusion.builder().stores(stores).rooms(Set.of()).installationKey(new byte[32]), List.of());
    private final Actor fatima = Ccas.learner("hers-fatima");
    private final LearnerId herself = fatima.asLearner();

    @Test
    void sheLearnsTakesHerCopyAndIsErased() throws IOException {
        AboutLearner about = ccas.as(fatima).aboutMyself();
        about.enrol(new PathId("premiers-pas")).orThrow();
        List<Receipt> receipts =
                ccas.as(fatima).record(List.of(ccas.practice("e1", fatima, herself, true, Help.ALONE)));
        assertThat(receipts, hasSize(1));
        about.suggestNextStep().orThrow();
        about.profile().orThrow();
        assertThat(about.progress().orThrow().paths(), hasSize(1));
        assertThat(copied(about), containsString("premiers-pas"));
        ccas.inclusion.rebuildState().rebuild(herself);
        ccas.inclusion.sendLetters().due(500);

        about.erasure().request(false).orThrow();
        ccas.clock.forward(Duration.ofDays(8));
        assertThat(ccas.inclusion.eraseLearners().due(done -> true), hasSize(1));
        ccas.inclusion.applyRetention().run(people -> true);
    }

    @Test
    void whatAnAbsentRoomKeptOfHerIsErasedWithHer() {
        Ccas whole = new Ccas(Inclusion.builder().stores(stores).installationKey(new byte[32]));
        AboutLearner before = whole.as(Ccas.helper()).about(herself);
        before.cards()
                .give(new PathId("premiers-pas"), new StepId("joindre-un-fichier"))
                .orThrow();
        before.guests().invite(new SaidGuest("g", GuestKind.FAMILY, 30, true)).orThrow();

        ccas.as(fatima).aboutMyself().erasure().request(false).orThrow();
        ccas.clock.forward(Duration.ofDays(8));
        ErasureReceipt receipt =
                ccas.inclusion.eraseLearners().due(done -> true).get(0);
        assertThat(receipt.destroyed(), hasEntry(CardRows.ERASED_CARDS, 1L));
        assertThat(receipt.destroyed(), hasEntry(GuestRows.ERASED_GUESTS, 1L));
    }

    private static String copied(AboutLearner about) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        about.copy(true).orThrow().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itTellsWhatItHasAndTheDoorOfAnAbsentRoomNamesTheLineOfTheBuilder() {
        assertThat(ccas.inclusion.rooms(), is(empty()));
        assertThat(ccas.inclusion.keptData(), not(hasItem(GuestRows.GUESTS)));
        assertThat(ccas.inclusion.tally().added().keySet(), not(hasItem(Guest.QUOTA)));
        ccas.inclusion.healthReport();
        String refused = assertThrows(
                        IllegalStateException.class,
                        () -> ccas.as(fatima).aboutMyself().guests())
                .getMessage();
        assertThat(refused, containsString("no room guest"));
        assertThat(refused, containsString("InclusionBuilder.rooms(…)"));
    }

    @Test
    void aRoomThatIsNotThereIsNamedAndSoIsOneThatAnotherNeeds() {
        InvalidConfigurationException refused = assertThrows(
                InvalidConfigurationException.class,
                () -> Inclusion.builder()
                        .stores(stores)
                        .rooms(Set.of("referral", "diary"))
                        .room(MandateOptions.standard())
                        .build());
        assertThat(refused.problems(), hasItem(containsString("rooms: there is no room diary; there are message, ")));
        assertThat(refused.problems(), hasItem("rooms: the room referral needs the room followup"));
        assertThat(refused.problems(), hasItem(containsString("no room of this library has options of the class ")));
    }
}
