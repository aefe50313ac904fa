package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Channel;
import org.inclusion.mandate.ArchivedMandate;
import org.inclusion.mandate.KeptMandate;
import org.inclusion.mandate.Mandate;
import org.inclusion.mandate.MandateStore;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.SignedText;
import org.junit.jupiter.api.Test;

/** The tests that every {@link MandateStore} passes. */
public abstract class MandateStoreContract extends StoreContract {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 2);

    private final LearnerId learner = someone();

    private MandateStore store() {
        return stores().of(MandateStore.class);
    }

    @Test
    void aLearnerWithoutMandatesHasNone() {
        assertThat(latest(), empty());
        assertThat(find("m"), is(Optional.empty()));
    }

    @Test
    void aMandateIsReadBackAsItWasGiven() {
        Mandate some = mandate("m", Set.of(Procedure.PAPERS, Procedure.HOUSING), NOON);
        Mandate all = mandate("n", EnumSet.allOf(Procedure.class), NOON.plusSeconds(1));
        assertThat(add(some), is(true));
        assertThat(add(all), is(true));
        assertThat(find("m"), is(Optional.of(new KeptMandate(some, null))));
        assertThat(latest(), contains(new KeptMandate(all, null), new KeptMandate(some, null)));
    }

    @Test
    void theFirstOfAnIdStands() {
        Mandate first = mandate("m", NOON);
        add(first);
        assertThat(add(mandate("m", Set.of(Procedure.MONEY), NOON.plusSeconds(1))), is(false));
        assertThat(latest(), contains(new KeptMandate(first, null)));
    }

    @Test
    void twoLearnersMayHaveTheSameIdAndIdsAreToldApartByCapitals() {
        LearnerId other = someone();
        add(mandate("m", NOON));
        assertThat(add(mandate(other, "m", NOON)), is(true));
        assertThat(add(mandate("M", NOON)), is(true));
        end("m", NOON.plusSeconds(5));
        assertThat(find("M").orElseThrow().endedAt() == null, is(true));
        assertThat(ask(tx -> store().find(tx, other, "m")).orElseThrow().endedAt() == null, is(true));
    }

    @Test
    void anEndingIsKeptAndTheFirstStands() {
        Mandate mandate = mandate("m", NOON);
        add(mandate);
        end("m", NOON.plusSeconds(5));
        end("m", NOON.plusSeconds(9));
        end("never-given", NOON);
        assertThat(find("m"), is(Optional.of(new KeptMandate(mandate, NOON.plusSeconds(5)))));
        assertThat(latest(), contains(new KeptMandate(mandate, NOON.plusSeconds(5))));
    }

    @Test
    void onlyThoseNotEndedWhoseLastDayIsNotOverAreOpen() {
        Mandate early = mandate("a", NOON);
        Mandate late = mandate("b", NOON.plusSeconds(1));
        add(early);
        add(late);
        add(mandate("c", NOON.plusSeconds(2)));
        add(mandate(someone(), "d", NOON));
        end("c", NOON.plusSeconds(3));
        assertThat(open(LAST_DAY), contains(new KeptMandate(late, null), new KeptMandate(early, null)));
        assertThat(open(LAST_DAY.plusDays(1)), empty());
    }

    @Test
    void theLatestAreReadAsFarAsIsWanted() {
        add(mandate("b", NOON));
        add(mandate("a", NOON));
        add(mandate("c", NOON.minusSeconds(1)));
        assertThat(
                ask(tx -> store().latest(tx, learner, 2)).stream()
                        .map(kept -> kept.mandate().id())
                        .toList(),
                contains("a", "b"));
        assertThat(ask(tx -> store().latest(tx, learner, Integer.MAX_VALUE)).size(), is(3));
    }

    @Test
    void aTextIsFoundByItsHashForGood() {
        SignedText text =
                new SignedText("2026-09", "fr", "Je suis d’accord.\nJe peux arrêter quand je veux. " + learner.value());
        inTransaction(tx -> {
            store().keepText(tx, text);
            store().keepText(tx, text);
        });
        assertThat(ask(tx -> store().findText(tx, text.hash())), is(Optional.of(text)));
        assertThat(ask(tx -> store().findText(tx, "0".repeat(64))), is(Optional.empty()));
    }

    @Test
    void theArchiveTakesAMandateWithItsEndingAndKeepsItWhenTheRestIsForgotten() {
        Mandate mandate = mandate("m", NOON);
        add(mandate);
        add(mandate("n", NOON));
        end("m", NOON.plusSeconds(5));
        ArchivedMandate archived = new ArchivedMandate(find("m").orElseThrow(), LAST_DAY);
        inTransaction(tx -> {
            store().archive(tx, archived);
            store().archive(tx, new ArchivedMandate(new KeptMandate(mandate(someone(), "x", NOON), null), LAST_DAY));
        });
        assertThat(find("m"), is(Optional.empty()));
        assertThat(ask(tx -> store().archived(tx, learner)), contains(archived));
        assertThat(ask(tx -> store().forget(tx, learner, 9)), is(1));
        assertThat(ask(tx -> store().archived(tx, learner)), contains(archived));
    }

    @Test
    void theArchiveIsLeftWhenItsTermIsOver() {
        add(mandate("m", NOON));
        inTransaction(tx -> store().archive(
                        tx, new ArchivedMandate(new KeptMandate(mandate("m", NOON), null), LocalDate.of(1990, 1, 2))));
        inTransaction(tx -> store().dropArchived(tx, LocalDate.of(1990, 1, 2), 500));
        assertThat(ask(tx -> store().archived(tx, learner)).size(), is(1));
        assertThat(ask(tx -> store().dropArchived(tx, LocalDate.of(1990, 1, 3), 500)), is(1));
        assertThat(ask(tx -> store().archived(tx, learner)), empty());
    }

    @Test
    void theArchiveFollowsHerToAnotherIdAndAMandateOfThatIdStays() {
        LearnerId other = someone();
        Mandate stays = mandate(other, "m", NOON.plusSeconds(1));
        for (Mandate one : List.of(mandate("m", NOON), mandate("n", NOON), stays)) {
            add(one);
            inTransaction(tx -> store().archive(tx, new ArchivedMandate(new KeptMandate(one, null), LAST_DAY)));
        }
        inTransaction(tx -> store().moveArchive(tx, learner, other));
        assertThat(ask(tx -> store().archived(tx, learner)), empty());
        assertThat(
                ask(tx -> store().archived(tx, other)),
                contains(
                        new ArchivedMandate(new KeptMandate(stays, null), LAST_DAY),
                        new ArchivedMandate(new KeptMandate(mandate(other, "n", NOON), null), LAST_DAY)));
    }

    private Mandate mandate(String id, Instant at) {
        return mandate(id, Set.of(Procedure.SOCIAL), at);
    }

    private Mandate mandate(String id, Set<Procedure> procedures, Instant at) {
        return mandate(learner, id, procedures, at);
    }

    private static Mandate mandate(LearnerId whose, String id, Instant at) {
        return mandate(whose, id, Set.of(Procedure.SOCIAL), at);
    }

    private static Mandate mandate(LearnerId whose, String id, Set<Procedure> procedures, Instant at) {
        return new Mandate(
                id,
                whose,
                "structure-1",
                procedures,
                "2026-09",
                "a".repeat(64),
                "helper-1",
                Channel.FACE_TO_FACE,
                at,
                LAST_DAY,
                30);
    }

    private boolean add(Mandate mandate) {
        return ask(tx -> store().add(tx, mandate));
    }

    private void end(String id, Instant at) {
        inTransaction(tx -> store().end(tx, learner, id, at));
    }

    private Optional<KeptMandate> find(String id) {
        return ask(tx -> store().find(tx, learner, id));
    }

    private List<KeptMandate> open(LocalDate day) {
        return ask(tx -> store().open(tx, learner, day));
    }

    private List<KeptMandate> latest() {
        return ask(tx -> store().latest(tx, learner, 50));
    }
}
