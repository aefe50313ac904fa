package org.inclusion.privacy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.inclusion.AboutLearner;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.card.Card;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.guest.GuestKind;
import org.inclusion.guest.SaidGuest;
import org.inclusion.id.AreaId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.journal.JournalStore;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.SaidWish;
import org.inclusion.mandate.MandateOptions;
import org.inclusion.mandate.MandateText;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.SaidMandate;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.message.MessageStore;
import org.inclusion.message.SentMessage;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.skill.SkillRef;
import org.inclusion.words.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that is noted of a learner is hers to take along, whole or visibly broken off. */
class CopyTest {

    private static final MandateText TEXT =
            new MandateText("2026-11", LocalizedText.of(Map.of("fr", "Je suis d’accord.", "en", "I agree.")));
    private static final StepId STEP = new StepId("joindre-un-fichier");

    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas = new Ccas(Inclusion.builder()
            .stores(stores)
            .installationKey(new byte[32])
            .room(MandateOptions.reading(TEXT))
            .names(id -> id.equals("marc") ? Optional.of("Marc, agent d'accueil") : Optional.empty()));

    private final LearnerId odette = new LearnerId("hers-odette");
    private final Actor herself = Ccas.learner("hers-odette");
    private final Actor marc = Ccas.helper();

    @AfterEach
    void close() {
        ccas.close();
    }

    @Test
    void everythingThatIsNotedIsInIt() throws IOException {
        muchIsNoted();

        JsonNode copy = copyFor(herself);

        assertThat(copy.get("format").asText(), equalTo("inclusion-copy/1"));
        assertThat(copy.get("learner").asText(), equalTo("hers-odette"));
        assertThat(copy.get("madeAt").asText(), equalTo("2026-11-24T09:00:00Z"));
        assertThat(copy.get("complete").asBoolean(), is(true));
        assertThat(copy.at("/levels").size(), is(5));
        assertThat(copy.at("/levels/0/title/fr").isTextual(), is(true));
        assertThat(copy.at("/skills/0/skill").asText(), equalTo("joindre-un-fichier"));
        assertThat(copy.at("/skills/0/disagreement").asText(), equalTo("I_NEED_HELP"));
        assertThat(copy.at("/wishes/0/goal").asText(), equalTo("envoyer-un-document"));
        assertThat(copy.at("/wishes/0/actor/name").asText(), equalTo("Marc, agent d'accueil"));
        assertThat(copy.at("/enrolments/0/path").asText(), equalTo("premiers-pas"));
        assertThat(copy.at("/disagreements").size(), is(2));
        assertThat(copy.at("/cards/0/givenBy/id").asText(), equalTo("marc"));
        assertThat(copy.at("/homeResults/0/success").asBoolean(), is(true));
        assertThat(copy.at("/guests/0/kind").asText(), equalTo("FAMILY"));
        assertThat(copy.at("/guests/0/lastDay").asText(), equalTo("2026-12-24"));
        assertThat(copy.at("/mandates").size(), is(2));
        assertThat(copy.at("/mandates/0/procedures/0").asText(), equalTo("MONEY"));
        assertThat(copy.at("/mandates/0/helper/name").asText(), equalTo("Marc, agent d'accueil"));
        assertThat(byId(copy.get("mandates"), "n").has("endedAt"), is(false));
        assertThat(byId(copy.get("mandates"), "m").get("endedAt").asText(), equalTo("2026-11-24T09:00:00Z"));
        assertThat(copy.at("/absentActs/0/right").asText(), equalTo("MANDATE"));
        assertThat(copy.at("/absentActs/0/mandate").asText(), equalTo("n"));
        assertThat(copy.at("/bookmarks/0/anchor").asText(), equalTo("stop-2"));
        assertThat(copy.at("/messages/0/about").asText(), equalTo("mandate-copy"));
        assertThat(copy.at("/messages/0/repliedAt/0").asText(), equalTo("2026-11-24T09:00:09Z"));
        assertThat(copy.at("/dayRelations/0/helper/name").asText(), equalTo("Marc, agent d'accueil"));
        assertThat(copy.at("/looks/0/viewer/id").asText(), equalTo("marc"));
        assertThat(copy.at("/evidence").size(), is(2));
        assertThat(copy.at("/evidence/0/title/fr").isTextual(), is(true));
        assertThat(copy.at("/evidence/1/kind").asText(), equalTo("observation"));
    }

    @Test
    void aCopyDoesNotTellThatAnInvitationWasEnded() throws IOException {
        muchIsNoted();
        about(marc).suggestNextStep().orThrow();
        JsonNode before = copyFor(herself);
        about(marc).guests().end("guest").orThrow();
        about(herself).guests().end("guest").orThrow();
        assertThat(copyFor(herself), equalTo(before));
    }

    @Test
    void whatWasCorrectedSaysByWhatAndWhenAndByWhom() throws IOException {
        send(practice("p1"));
        ccas.clock.forward(Duration.ofMinutes(5));
        Evidence corrected = ccas.draft("p2", herself, odette)
                .superseding("p1")
                .practised(Ccas.item("joindre-un-fichier"), true, Help.TOGETHER);
        send(corrected);

        JsonNode evidence = copyFor(herself).get("evidence");

        JsonNode first = byId(evidence, "p1").get("corrected");
        assertThat(first.get("by").asText(), equalTo("p2"));
        assertThat(first.get("at").asText(), equalTo("2026-11-24T09:05:00Z"));
        assertThat(first.at("/actor/id").asText(), equalTo("hers-odette"));
        assertThat(first.get("withdrawn").asBoolean(), is(false));
        assertThat(byId(evidence, "p2").get("supersedes").asText(), equalTo("p1"));
        assertThat(byId(evidence, "p2").has("corrected"), is(false));
    }

    @Test
    void theHistoryShowsTheCorrectionToo() {
        send(practice("p1"));
        send(ccas.draft("w1", herself, odette).superseding("p1").withdrawn(Ccas.item("joindre-un-fichier")));

        var page = about(herself).history(null, 10).orThrow();

        assertThat(Objects.requireNonNull(page.corrected().get("p1")).withdrawn(), is(true));
        assertThat(page.corrected().containsKey("w1"), is(false));
    }

    @Test
    void aHelperMakesOneOnlyTogetherWithHer() throws IOException {
        send(practice("p1"));

        assertThat(refusal(about(marc).copy(false)), equalTo(Refusal.invalid("present", "person-not-present")));
        assertThat(about(herself).whoLooked().orThrow().isEmpty(), is(true));

        assertThat(copyFor(marc).get("evidence").size(), is(1));
        assertThat(about(herself).whoLooked().orThrow().stream().map(Look::what).toList(), hasItem(LearnerCopy.LOOK));
    }

    @Test
    void eachCopyIsNotedInTheJournal() throws IOException {
        copyFor(herself);
        copyFor(herself);
        copyFor(marc);

        List<Act> acts = stores
                .transactions()
                .run(tx -> stores.of(JournalStore.class).unsealed(tx, 100))
                .stream()
                .map(JournalEntry::act)
                .toList();

        assertThat(acts.stream().filter(act -> act.equals(LearnerCopy.ACT)).count(), is(3L));
        assertThat(acts.stream().filter(act -> act.equals(Act.LOOK)).count(), is(1L));
    }

    @Test
    void nobodyTakesACopyOfWhoeverIsHidden() {
        send(practice("p1"));
        about(herself).erasure().request(false).orThrow();

        Refusal unknown = Refusal.notFound("learner", "hers-odette");
        assertThat(refusal(about(herself).copy(false)), equalTo(unknown));
        assertThat(refusal(about(marc).copy(true)), equalTo(unknown));
    }

    @Test
    void aCopyBreaksOffWhereHerErasureIsRequestedMeanwhileAndIsNoJson() {
        manyPractices(2_000);
        LearnerCopy copy = about(herself).copy(false).orThrow();
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        assertThrows(
                IllegalStateException.class,
                () -> copy.writeTo(
                        after(written, () -> about(marc).erasure().request(true).orThrow())));

        assertThat(written.size(), is(not(0)));
        assertThat(written.toString(StandardCharsets.UTF_8), not(containsString("\"complete\"")));
        assertThrows(
                JsonProcessingException.class,
                () -> new ObjectMapper().readTree(written.toString(StandardCharsets.UTF_8)));
    }

    @Test
    void aHelperOfTheDayWhoseDayEndsIsShownNoMore() {
        LearnerId fatima = new LearnerId("fatima");
        manyPractices(Ccas.learner("fatima"), fatima, 2_000);
        ccas.as(marc).about(fatima).openDayRelation(true).orThrow();
        LearnerCopy copy = ccas.as(marc).about(fatima).copy(true).orThrow();

        assertThrows(
                IllegalStateException.class,
                () -> copy.writeTo(after(new ByteArrayOutputStream(), () -> ccas.clock.forward(Duration.ofDays(1)))));
    }

    @Test
    void whatIsNotedWhileItIsWrittenNeitherBreaksNorDoublesAnything() throws IOException {
        manyPractices(1_200);
        LearnerCopy copy = about(herself).copy(false).orThrow();
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        copy.writeTo(after(written, () -> send(practice("late"))));

        List<String> ids = new ArrayList<>();
        new ObjectMapper()
                .readTree(written.toByteArray())
                .get("evidence")
                .forEach(row -> ids.add(row.get("id").asText()));
        assertThat(ids.stream().distinct().count(), is((long) ids.size()));
        assertThat(1_199, lessThan(ids.size()));
    }

    @Test
    void anEmptyRecordIsACopyToo() throws IOException {
        JsonNode copy = copyFor(herself);

        assertThat(copy.get("evidence").size(), is(0));
        assertThat(copy.get("complete").asBoolean(), is(true));
    }

    /** Everything that can be noted, but for an assessment. */
    private void muchIsNoted() {
        AboutLearner with = about(marc);
        with.openDayRelation(true).orThrow();
        with.stateWish(new SaidWish(
                        "envoyer-un-document",
                        LearningWay.ALONE,
                        Device.PHONE,
                        true,
                        Network.GOOD,
                        Channel.FACE_TO_FACE))
                .orThrow();
        send(practice("p1"));
        ccas.clock.forward(Duration.ofSeconds(1));
        ccas.as(marc).record(List.of(ccas.observation("o1", marc, odette, Help.TOGETHER)));
        ccas.clock.forward(Duration.ofSeconds(-1));
        about(herself)
                .disagree(new SkillRef("premiers-pas", "joindre-un-fichier"), Disagreement.Saying.I_NEED_HELP)
                .orThrow();
        about(herself).disagree(new AreaId("2")).orThrow();
        Card card = with.cards().give(new PathId("premiers-pas"), STEP).orThrow();
        ccas.inclusion
                .addHomeResult(card.code(), "r1", STEP, true, ccas.clock.instant())
                .orThrow();
        with.guests().invite(new SaidGuest("guest", GuestKind.FAMILY, 30, true)).orThrow();
        about(herself).bookmarks().keep("joindre-un-fichier", "stop-2", null).orThrow();
        for (String id : List.of("m", "n")) {
            String read = TEXT.in(Locale.FRENCH).hash();
            with.mandates()
                    .give(new SaidMandate(id, read, Set.of(Procedure.MONEY), 31, Channel.FACE_TO_FACE), true)
                    .orThrow();
        }
        with.mandates().end("m").orThrow();
        with.mandates().noteAct("act", Procedure.MONEY).orThrow();
        stores.transactions().run(tx -> {
            SentMessage sent = new SentMessage("sms-1", odette, "mandate-copy", "m", ccas.clock.instant());
            stores.of(MessageStore.class).keep(tx, sent);
            return stores.of(MessageStore.class)
                    .replied(tx, sent, ccas.clock.instant().plusSeconds(9));
        });
    }

    private void manyPractices(int count) {
        manyPractices(herself, odette, count);
    }

    private void manyPractices(Actor sender, LearnerId learner, int count) {
        List<Evidence> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batch.add(ccas.practice("m" + i, sender, learner, true, Help.TOGETHER));
        }
        ccas.as(sender).record(batch);
    }

    private Evidence practice(String id) {
        return ccas.practice(id, herself, odette, true, Help.ALONE);
    }

    private void send(Evidence evidence) {
        ccas.as(herself).record(List.of(evidence));
    }

    private AboutLearner about(Actor actor) {
        return ccas.as(actor).about(odette);
    }

    private JsonNode copyFor(Actor actor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        about(actor).copy(!actor.equals(herself)).orThrow().writeTo(out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private static JsonNode byId(JsonNode rows, String id) {
        for (JsonNode row : rows) {
            if (row.get("id").asText().equals(id)) {
                return row;
            }
        }
        throw new AssertionError("no row " + id);
    }

    /** A stream at whose first bytes something else happens. */
    private static OutputStream after(OutputStream out, Runnable meanwhile) {
        return new FilterOutputStream(out) {
            private boolean told;

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (!told) {
                    told = true;
                    meanwhile.run();
                }
                out.write(bytes, from, length);
            }
        };
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("not refused: " + value);
                },
                refusal -> refusal);
    }
}
