package org.inclusion.completion;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.completion.CompletionGateway.Result;
import org.inclusion.evidence.Help;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.outbox.Letter;
import org.inclusion.outbox.SentLetters;
import org.inclusion.privacy.MoveLearners.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who outside is told how far she is: nobody before she has said yes, and then steps done of steps chosen alone. */
class TellCompletionTest {

    private static final PathId PATH = new PathId("premiers-pas");
    private static final Actor HERSELF = Ccas.learner("hers-odette");
    private static final LearnerId ODETTE = new LearnerId("hers-odette");
    private static final String WRITE = "ecrire-un-message";

    private final InMemoryStores stores = new InMemoryStores();
    private final List<String> told = new ArrayList<>();
    private Result result = Result.TOLD;
    private @Nullable Instant lastAt;
    private final Ccas ccas = new Ccas(Inclusion.builder()
            .stores(stores)
            .installationKey(new byte[32])
            .completionGateway((address, completion, at) -> {
                told.add(address + " " + completion.done() + "/" + completion.chosen());
                lastAt = at;
                return result;
            }));

    @AfterEach
    void close() {
        ccas.close();
    }

    private static CompletionPlace whole() {
        return new CompletionPlace("link-1", "platform-1", PATH, null, "whole");
    }

    private static CompletionPlace step(String step) {
        return new CompletionPlace("link-" + step, "platform-1", PATH, new StepId(step), step);
    }

    private Optional<Boolean> arrives(CompletionPlace place) {
        return ccas.inclusion.tellCompletion().arrived(HERSELF, place).orThrow();
    }

    private void answers(CompletionPlace place, boolean agrees) {
        ccas.inclusion.tellCompletion().answer(HERSELF, place, agrees).orThrow();
    }

    private void practises(String id, String step) {
        ccas.as(HERSELF).record(List.of(ccas.draft(id, HERSELF, ODETTE).practised(Ccas.item(step), true, Help.ALONE)));
    }

    private SentLetters sends() {
        return ccas.inclusion.sendLetters().due(100);
    }

    @Test
    void nothingIsKeptOrToldBeforeSheHasAnswered() {
        assertThat(arrives(whole()), is(Optional.empty()));
        practises("p1", WRITE);
        sends();
        assertThat(told, empty());
        assertThat(
                stores.transactions().run(tx -> stores.of(CompletionStore.class).of(tx, ODETTE)), empty());
    }

    @Test
    void onceSheHasAgreedEachStepThatIsDoneIsToldAndNothingElseIs() {
        answers(whole(), true);
        sends();
        assertThat(told, contains("whole 0/29"));
        practises("p1", WRITE);
        practises("p2", WRITE);
        ccas.as(HERSELF).record(List.of(ccas.answer("a1", HERSELF, ODETTE, "q1", null)));
        sends();
        assertThat(told, contains("whole 0/29", "whole 1/29"));
        assertThat(lastAt, equalTo(ccas.clock.instant()));
        sends();
        assertThat(told.size(), is(2));
    }

    @Test
    void theAnswerCountsForEveryLinkOfItsPlatformAndForNoOther() {
        answers(whole(), true);
        assertThat(arrives(step(WRITE)), is(Optional.of(true)));
        CompletionPlace elsewhere = new CompletionPlace("link-9", "platform-2", PATH, null, "elsewhere");
        assertThat(arrives(elsewhere), is(Optional.empty()));
        practises("p1", WRITE);
        sends();
        assertThat(told.stream().sorted().toList(), contains(WRITE + " 1/1", "whole 1/29"));
    }

    @Test
    void afterANoNothingIsToldAndSheIsNotAskedAgain() {
        answers(whole(), false);
        assertThat(arrives(whole()), is(Optional.of(false)));
        assertThat(arrives(step(WRITE)), is(Optional.of(false)));
        practises("p1", WRITE);
        sends();
        assertThat(told, empty());
    }

    @Test
    void sheChangesHerMindBothWays() {
        answers(whole(), true);
        practises("p1", WRITE);
        answers(whole(), false);
        sends();
        assertThat("what waited says nothing any more", told, empty());
        assertThat(ccas.inclusion.sendLetters().lag().waiting(), is(0L));
        answers(whole(), true);
        sends();
        assertThat(told, contains("whole 1/29"));
    }

    @Test
    void whatWaitedWhileThePlaceWasAwayIsSaidOnceAndAsItIsNow() {
        answers(whole(), true);
        result = Result.LATER;
        practises("p1", WRITE);
        sends();
        practises("p2", "mot-de-passe");
        ccas.clock.forward(Duration.ofHours(1));
        sends();
        told.clear();
        result = Result.TOLD;
        ccas.clock.forward(Duration.ofDays(1));
        sends();
        assertThat(told, contains("whole 2/29"));
        assertThat(ccas.inclusion.sendLetters().lag().waiting(), is(0L));
    }

    @Test
    void anActThatIsTakenBackIsTakenBackThereToo() {
        answers(step(WRITE), true);
        practises("p1", WRITE);
        sends();
        ccas.clock.forward(Duration.ofMinutes(1));
        ccas.as(HERSELF)
                .record(List.of(
                        ccas.draft("w1", HERSELF, ODETTE).superseding("p1").withdrawn(Ccas.item(WRITE))));
        sends();
        assertThat(told, contains(WRITE + " 1/1", WRITE + " 0/1"));
    }

    @Test
    void whatAPlaceRefusesForGoodWaitsForAnOperator() {
        answers(whole(), true);
        result = Result.REFUSED;
        assertThat(sends(), is(new SentLetters(0, 0, 1)));
        Letter dead = ccas.inclusion.sendLetters().dead(null, 5).get(0);
        assertThat(dead.kind(), is(Completion.LETTER));
        result = Result.TOLD;
        ccas.inclusion.sendLetters().again(dead.id());
        assertThat(sends(), is(new SentLetters(1, 0, 0)));
    }

    @Test
    void aLinkToWhatIsNoLongerThereTellsNothing() {
        answers(step("gone-from-the-pack"), true);
        practises("p1", WRITE);
        sends();
        assertThat(told, empty());
    }

    @Test
    void oneIdThatBecomesAnotherTakesTheAnswerAlong() {
        answers(whole(), true);
        sends();
        Actor after = Ccas.learner("hers-married");
        Request by = new Request(ODETTE, after.asLearner(), Ccas.STRUCTURE, "marc");
        ccas.inclusion.moveLearners().ask(by).orThrow();
        ccas.inclusion
                .moveLearners()
                .confirm(new Request(ODETTE, after.asLearner(), Ccas.STRUCTURE, "ines"))
                .orThrow();
        assertThat(ccas.inclusion.tellCompletion().arrived(after, whole()).orThrow(), is(Optional.of(true)));
        assertThat(
                stores.transactions().run(tx -> stores.of(CompletionStore.class).of(tx, ODETTE)), empty());
        sends();
        assertThat("it knows already", told, contains("whole 0/29"));
    }

    @Test
    void whoAsksToBeErasedIsToldOfNowhere() {
        answers(whole(), true);
        ccas.as(HERSELF).aboutMyself().erasure().request(false).orThrow();
        sends();
        assertThat(told, empty());
        assertThat(ccas.inclusion.tellCompletion().arrived(HERSELF, whole()).toOptional(), is(Optional.empty()));
        ccas.clock.forward(Duration.ofDays(8));
        ccas.inclusion.eraseLearners().due(done -> true);
        assertThat(
                stores.transactions().run(tx -> stores.of(CompletionStore.class).of(tx, ODETTE)), empty());
    }

    @Test
    void herCopySaysWhatSheAnsweredAndWhatWasToldAndNotWhoSheIsThere() throws IOException {
        answers(step(WRITE), true);
        sends();
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        ccas.as(HERSELF).aboutMyself().copy(false).orThrow().writeTo(copy);
        JsonNode row = new ObjectMapper().readTree(copy.toByteArray()).at("/completions/0");
        assertThat(row.path("agreed").asBoolean(), is(true));
        assertThat(row.path("step").asText(), is(WRITE));
        assertThat(row.path("toldDone").asInt(-1), is(0));
        assertThat(copy.toString(StandardCharsets.UTF_8).contains("platform-1"), is(false));
    }
}
