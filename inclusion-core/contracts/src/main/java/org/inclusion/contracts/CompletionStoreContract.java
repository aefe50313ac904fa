package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.completion.Completion;
import org.inclusion.completion.CompletionPlace;
import org.inclusion.completion.CompletionStore;
import org.inclusion.completion.ToldPlace;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that every {@link CompletionStore} passes. */
public abstract class CompletionStoreContract extends StoreContract {

    private final LearnerId learner = someone();

    static ToldPlace answered(LearnerId learner, String link, Instant at) {
        return new ToldPlace(learner, place(link, null, "sealed"), true, at, null, null);
    }

    private static CompletionPlace place(String link, @Nullable StepId step, String address) {
        return new CompletionPlace(link, "platform-1", new PathId("path"), step, address);
    }

    @Test
    void whoWasNeverAskedHasNoRow() {
        assertThat(find("link"), is(Optional.empty()));
        assertThat(all(), empty());
    }

    @Test
    void anAnswerIsReadBackAsItWasKept() {
        ToldPlace whole = answered(learner, "link-a", NOON);
        String longest = "é".repeat(8_000);
        ToldPlace step = new ToldPlace(
                learner, place("link-B", new StepId("step"), longest), false, NOON, new Completion(0, 1), null);
        keep(whole);
        keep(step);
        assertThat(find("link-a"), is(Optional.of(whole)));
        assertThat(find("link-B"), is(Optional.of(step)));
        assertThat(find("link-b"), is(Optional.empty()));
        assertThat(all(), contains(step, whole));
        assertThat(ask(tx -> stores().of(CompletionStore.class).of(tx, someone())), empty());
    }

    @Test
    void theLatestAnswerStandsAndWhatWasToldStays() {
        keep(answered(learner, "link", NOON));
        tell("link", new Completion(2, 5));
        ToldPlace other = new ToldPlace(
                learner,
                place("link", new StepId("step"), "sealed anew"),
                false,
                NOON.plusSeconds(1),
                new Completion(3, 5),
                null);
        keep(other);
        ToldPlace found = find("link").orElseThrow();
        assertThat(found.place(), is(other.place()));
        assertThat(found.agreed(), is(false));
        assertThat(found.answeredAt(), is(other.answeredAt()));
        assertThat(found.put(), is(new Completion(3, 5)));
        assertThat(found.told(), is(new Completion(2, 5)));
    }

    @Test
    void whatAPlaceWasToldChangesNothingElse() {
        ToldPlace before = answered(learner, "link", NOON);
        keep(before);
        keep(answered(learner, "other", NOON));
        tell("link", new Completion(0, 5));
        tell("link", new Completion(5, 5));
        tell("unknown", new Completion(1, 5));
        assertThat(
                all(),
                contains(
                        new ToldPlace(learner, before.place(), true, NOON, null, new Completion(5, 5)),
                        answered(learner, "other", NOON)));
    }

    private void keep(ToldPlace row) {
        inTransaction(tx -> stores().of(CompletionStore.class).keep(tx, row));
    }

    private void tell(String link, Completion told) {
        inTransaction(tx -> stores().of(CompletionStore.class).told(tx, learner, link, told));
    }

    private Optional<ToldPlace> find(String link) {
        return ask(tx -> stores().of(CompletionStore.class).find(tx, learner, link));
    }

    private List<ToldPlace> all() {
        return ask(tx -> stores().of(CompletionStore.class).of(tx, learner));
    }
}
