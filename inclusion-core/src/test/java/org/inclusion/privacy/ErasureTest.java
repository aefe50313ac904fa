package org.inclusion.privacy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.AboutLearner;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.InclusionBuilder;
import org.inclusion.InvalidConfigurationException;
import org.inclusion.access.AccessRows;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.card.Card;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceRows;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.kept.ErasedKind;
import org.inclusion.key.InstallationKey;
import org.inclusion.key.KeyPurpose;
import org.inclusion.key.KeyRing;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.LearnerState;
import org.inclusion.learner.RebuildState;
import org.inclusion.learner.Receipt;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.progress.ProgressRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything of a learner leaves when she wants it, with a week to think better of it, and nothing brings her back. */
class ErasureTest {

    private static final byte[] KEY = new byte[32];

    private static final PathId PATH = new PathId("premiers-pas");

    private final List<LearnerId> erased = new ArrayList<>();
    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas = new Ccas(withKey().listener(new LearnerListener() {
        @Override
        public void learnerErased(LearnerId learner) {
            erased.add(learner);
        }
    }));

    private final LearnerId odette = new LearnerId("hers-odette");
    private final LearnerId yann = new LearnerId("hers-yann");
    private final Actor herself = Ccas.learner("hers-odette");
    private final Actor marc = Ccas.helper();

    private InclusionBuilder withKey() {
        return Inclusion.builder().stores(stores).installationKey(KEY);
    }

    @AfterEach
    void close() {
        ccas.close();
    }

    private AboutLearner aboutHer(Actor actor) {
        return ccas.as(actor).about(odette);
    }

    private Receipt send(Actor actor, Evidence evidence) {
        return ccas.as(actor).record(List.of(evidence)).get(0);
    }

    private Evidence practice(String id) {
        return ccas.practice(id, herself, odette, true, Help.ALONE);
    }

    private void aWeekLater() {
        ccas.clock.forward(Duration.ofDays(7));
    }

    private List<ErasureReceipt> eraseDue() {
        return ccas.inclusion.eraseLearners().due(done -> true);
    }

    @Test
    void fromTheRequestOnEverythingAboutHerIsHidden() {
        ccas.named.add(odette);
        send(herself, practice("p1"));
        Card card = aboutHer(marc)
                .cards()
                .give(PATH, new StepId("joindre-un-fichier"))
                .orThrow();

        RequestedErasure requested = aboutHer(herself).erasure().request(false).orThrow();

        assertThat(requested.destroyedFrom(), equalTo(Instant.parse("2026-12-01T09:00:00Z")));
        for (Actor actor : List.of(herself, marc)) {
            AboutLearner about = aboutHer(actor);
            assertThat(refusal(about.history(null, 9)), equalTo(unknown()));
            assertThat(refusal(about.profile()), equalTo(unknown()));
            assertThat(refusal(about.progress()), equalTo(unknown()));
            assertThat(refusal(about.enrol(PATH)), equalTo(unknown()));
            assertThat(refusal(about.cards().give(PATH, new StepId("joindre-un-fichier"))), equalTo(unknown()));
            assertThat(refusal(about.whoLookedTogether(null, 9)), equalTo(unknown()));
        }
        assertThat(refusal(aboutHer(herself).disagree(new AreaId("2"))), equalTo(unknown()));
        assertThat(ccas.as(marc).people().orThrow(), empty());
        assertThat(ccas.inclusion.openCard(card.code()).toOptional(), is(Optional.empty()));
        assertThat(
                refusal(ccas.inclusion.addHomeResult(
                        card.code(), "r1", new StepId("joindre-un-fichier"), true, ccas.clock.instant())),
                equalTo(Refusal.notFound("card", card.code())));
    }

    @Test
    void evidenceThatArrivesMeanwhileIsAnsweredAsErasedAndNotKept() {
        send(herself, practice("p1"));
        aboutHer(herself).erasure().request(false).orThrow();

        assertThat(send(herself, practice("p2")), equalTo(new Receipt("p2", Receipt.Status.ERASED, null)));
        assertThat(send(herself, practice("p1")).status(), is(Receipt.Status.ERASED));
        assertThat(send(marc, ccas.observation("o1", marc, odette, Help.SHOWN)).status(), is(Receipt.Status.ERASED));
        Actor stranger = Ccas.learner("somebody");
        assertThat(
                send(stranger, ccas.practice("p3", stranger, odette, true, Help.ALONE))
                        .status(),
                is(Receipt.Status.REFUSED));

        aboutHer(marc).erasure().takeBack(true).orThrow();
        assertThat(historyOfHer(), hasSize(1));
    }

    @Test
    void aHelperWithHerTakesItBackAndSheAloneDoesNot() {
        send(herself, practice("p1"));
        LearnerState before = ccas.inclusion.rebuildState().current(odette);
        aboutHer(herself).erasure().request(false).orThrow();

        assertThat(refusal(aboutHer(herself).erasure().takeBack(true)), equalTo(Refusal.notYoursToDo()));
        assertThat(
                refusal(aboutHer(marc).erasure().takeBack(false)),
                equalTo(Refusal.invalid("present", "person-not-present")));
        aboutHer(marc).erasure().takeBack(true).orThrow();

        assertThat(aboutHer(herself).erasure().requested().orThrow(), is(Optional.empty()));
        assertThat(historyOfHer(), hasSize(1));
        assertThat(ccas.inclusion.rebuildState().current(odette), equalTo(before));
        assertThat(
                refusal(aboutHer(marc).erasure().takeBack(true)), equalTo(Refusal.notFound("erasure", odette.value())));
        aWeekLater();
        assertThat(eraseDue(), empty());
    }

    @Test
    void aHelperOfTheDayMayTakeItBackOnceTheRelationIsOpen() {
        LearnerId fatima = new LearnerId("fatima");
        ccas.as(Ccas.learner("fatima")).aboutMyself().erasure().request(false).orThrow();
        assertThat(
                refusal(ccas.as(marc).about(fatima).erasure().takeBack(true)),
                equalTo(Refusal.notFound("learner", "fatima")));
        ccas.as(marc).about(fatima).openDayRelation(true).orThrow();
        ccas.as(marc).about(fatima).erasure().takeBack(true).orThrow();
    }

    @Test
    void aHelperErasesOnlyWithHer() {
        assertThat(
                refusal(aboutHer(marc).erasure().request(false)),
                equalTo(Refusal.invalid("present", "person-not-present")));
        assertThat(aboutHer(marc).erasure().requested().orThrow(), is(Optional.empty()));
        LearnerId stranger = new LearnerId("stranger");
        assertThat(
                refusal(ccas.as(marc).about(stranger).erasure().request(true)),
                equalTo(Refusal.notFound("learner", "stranger")));

        RequestedErasure requested = aboutHer(marc).erasure().request(true).orThrow();
        assertThat(aboutHer(herself).erasure().requested().orThrow(), is(Optional.of(requested)));
    }

    @Test
    void requestedAgainTheFirstRequestStands() {
        RequestedErasure first = aboutHer(herself).erasure().request(false).orThrow();
        ccas.clock.forward(Duration.ofDays(3));
        assertThat(aboutHer(marc).erasure().request(true).orThrow(), equalTo(first));
        ccas.clock.forward(Duration.ofDays(4));
        assertThat(eraseDue(), hasSize(1));
        assertThat(eraseDue(), empty());
    }

    @Test
    void onceItIsDueItIsNotTakenBack() {
        aboutHer(herself).erasure().request(false).orThrow();
        aWeekLater();
        assertThat(
                refusal(aboutHer(marc).erasure().takeBack(true)).reason().code(),
                equalTo("refused.erasure-cannot-be-taken-back"));
    }

    @Test
    void nothingIsDestroyedBeforeItIsDue() {
        send(herself, practice("p1"));
        aboutHer(herself).erasure().request(false).orThrow();
        ccas.clock.forward(Duration.ofDays(7).minusNanos(1_000));
        assertThat(eraseDue(), empty());
        aboutHer(marc).erasure().takeBack(true).orThrow();
        assertThat(historyOfHer(), hasSize(1));
    }

    @Test
    void theReceiptCountsWhatWasDestroyedAndNamesNobody() {
        send(herself, practice("p1"));
        send(herself, practice("p2"));
        aboutHer(marc).profile().orThrow();
        aboutHer(herself).enrol(PATH).orThrow();
        aboutHer(herself).erasure().request(false).orThrow();
        aWeekLater();

        ErasureReceipt receipt = eraseDue().get(0);

        assertThat(receipt.destroyed().get(EvidenceRows.ERASED_EVIDENCE), is(2L));
        assertThat(receipt.destroyed().get(ProgressRows.ERASED_ENROLMENTS), is(1L));
        assertThat(receipt.destroyed().get(AccessRows.ERASED_LOOKS), is(1L));
        assertThat(receipt.erasedAt(), equalTo(ccas.clock.instant()));
        assertThat(receipt.leftToTheHost(), hasSize(5));
        assertThat(receipt.toString(), not(containsString("odette")));
        assertThat(erased, contains(odette));
    }

    @Test
    void evidenceOfBeforeDoesNotBringHerBackAndLaterEvidenceBeginsAnew() {
        Evidence onItsWay = practice("late");
        send(herself, practice("p1"));
        aboutHer(herself).erasure().request(false).orThrow();
        aWeekLater();
        eraseDue();

        assertThat(send(herself, onItsWay).status(), is(Receipt.Status.ERASED));
        assertThat(
                send(
                                herself,
                                Ccas.draft("same-moment", herself, odette, ccas.clock.instant())
                                        .practised(Ccas.item("joindre-un-fichier"), true, Help.ALONE))
                        .status(),
                is(Receipt.Status.ERASED));
        assertThat(ccas.inclusion.rebuildState().learners(), is(0L));

        ccas.clock.forward(Duration.ofSeconds(1));
        assertThat(send(herself, practice("p1")).status(), is(Receipt.Status.STORED));
        assertThat(send(herself, onItsWay).status(), is(Receipt.Status.ERASED));
        assertThat(historyOfHer(), hasSize(1));
    }

    @Test
    void aTombstoneIsRemovedWhenItsTimeIsOver() {
        aboutHer(herself).erasure().request(false).orThrow();
        aWeekLater();
        eraseDue();
        assertThat(tombstones(), hasSize(1));
        assertThat(tombstones().get(0).subject(), not(containsString("odette")));
        ccas.clock.forward(Duration.ofDays(400));
        eraseDue();
        assertThat(tombstones(), hasSize(1));
        ccas.clock.forward(Duration.ofSeconds(1));
        eraseDue();
        assertThat(tombstones(), empty());
    }

    @Test
    void whatSheNotedAboutOthersStaysUnderAnAliasAndIsNotCountedTwice() {
        // A helper is a person too: what is kept of her leaves.
        LearnerId helper = new LearnerId("marc");
        Evidence observation = ccas.observation("o1", marc, yann, Help.SUPPORTED);
        Evidence wrong = ccas.practice("w1", marc, yann, false, Help.SHOWN);
        Evidence corrected = ccas.draft("w2", marc, yann)
                .superseding("w1")
                .practised(Ccas.item("joindre-un-fichier"), true, Help.TOGETHER);
        List.of(observation, wrong, corrected).forEach(one -> send(marc, one));
        LearnerState before = ccas.inclusion.rebuildState().current(yann);

        ccas.as(marc).about(helper).erasure().request(false).orThrow();
        aWeekLater();
        assertThat(eraseDue().get(0).destroyed().get(ErasedKind.ALIASES), is(3L));

        List<String> actors =
                ccas.as(Ccas.learner("hers-yann")).aboutMyself().history(null, 9).orThrow().evidence().stream()
                        .map(received -> received.evidence().header().actor())
                        .distinct()
                        .toList();
        assertThat(actors, contains(startsWith("gone-")));
        assertThat(ccas.inclusion.rebuildState().check(yann), is(RebuildState.Check.RIGHT));
        assertThat(ccas.inclusion.rebuildState().rebuild(yann), equalTo(before));
        for (Evidence one : List.of(observation, wrong, corrected)) {
            assertThat(send(marc, one).status(), is(Receipt.Status.DUPLICATE));
        }
        assertThat(ccas.inclusion.rebuildState().current(yann), equalTo(before));
    }

    @Test
    void aRestoredBackupDoesNotBringHerBack() {
        send(herself, practice("p1"));
        List<Tombstone> kept = List.of(new Tombstone(
                new KeyRing(KEY, List.of()).subjectOf(odette),
                ccas.clock.instant().plusSeconds(1),
                ccas.clock.instant().plusSeconds(100),
                KeyPurpose.INSTALLATION.idOf(KEY)));

        assertThat(ccas.inclusion.eraseLearners().replay(kept, looked -> false), empty());
        assertThat(tombstones(), empty());
        assertThat(ccas.inclusion.eraseLearners().replay(kept, looked -> true), hasSize(1));
        assertThat(ccas.inclusion.rebuildState().learners(), is(0L));
        assertThat(tombstones().get(0).erasedAt(), equalTo(kept.get(0).erasedAt()));

        ccas.clock.forward(Duration.ofDays(1));
        send(herself, practice("anew"));
        assertThat(ccas.inclusion.eraseLearners().replay(kept, looked -> true), empty());
        assertThat(historyOfHer(), hasSize(1));
    }

    @Test
    void aRestoredBackupDoesNotBringBackWhoHadNothingButALook() {
        ccas.named.add(odette);
        ccas.as(marc).about(odette).profile().orThrow();
        List<Tombstone> kept = List.of(new Tombstone(
                new KeyRing(KEY, List.of()).subjectOf(odette),
                ccas.clock.instant().plusSeconds(1),
                ccas.clock.instant().plusSeconds(100),
                KeyPurpose.INSTALLATION.idOf(KEY)));

        assertThat(
                ccas.inclusion
                        .eraseLearners()
                        .replay(kept, looked -> true)
                        .get(0)
                        .destroyed(),
                is(Map.of(AccessRows.ERASED_LOOKS, 1L)));
    }

    @Test
    void anOperatorRequestsForWhoAskedOtherwise() {
        send(herself, practice("p1"));
        EraseLearners operators = ccas.inclusion.eraseLearners();
        assertThrows(IllegalArgumentException.class, () -> operators.request(odette, Duration.ofSeconds(59)));
        operators.request(odette, Duration.ofMinutes(1));
        assertThat(refusal(aboutHer(herself).profile()), equalTo(unknown()));
        ccas.clock.forward(Duration.ofMinutes(1));
        assertThat(operators.due(done -> false), empty());
        assertThat(operators.due(done -> true), hasSize(1));
    }

    @Test
    void withoutAKeyNobodyIsErasedAndTheMessageNamesTheSetting() {
        try (Ccas keyless = new Ccas()) {
            assertThat(keyless.as(herself).aboutMyself().erasure().isPossible(), is(false));
            IllegalStateException thrown = assertThrows(
                    IllegalStateException.class,
                    () -> keyless.as(herself).aboutMyself().erasure().request(false));
            assertThat(thrown.getMessage(), containsString("InclusionBuilder.installationKey"));
        }
        assertThat(aboutHer(herself).erasure().isPossible(), is(true));
    }

    @Test
    void aShortKeyAndATimeOutOfBoundsAreNamedAndTheKeyIsNot() {
        InvalidConfigurationException refused = assertThrows(
                InvalidConfigurationException.class,
                () -> Inclusion.builder()
                        .stores(stores)
                        .installationKey(new byte[31])
                        .eraseAfter(Duration.ofSeconds(59))
                        .build());
        assertThat(
                refused.problems(),
                contains(
                        "eraseAfter: PT59S; it is from one minute to thirty days",
                        "installationKey: 31 bytes; it needs 32 random bytes or more"));
        assertThat(new InstallationKey(KEY).toString(), equalTo("InstallationKey[…]"));
    }

    private List<?> historyOfHer() {
        return aboutHer(herself).history(null, 9).orThrow().evidence();
    }

    private List<Tombstone> tombstones() {
        List<Tombstone> all = new ArrayList<>();
        ccas.inclusion.eraseLearners().tombstones(all::add);
        return all;
    }

    private Refusal unknown() {
        return Refusal.notFound("learner", odette.value());
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError("it was done: " + done);
                },
                refusal -> refusal);
    }
}
