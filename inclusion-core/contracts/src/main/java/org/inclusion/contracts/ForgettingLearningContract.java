package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.assessment.Assessment;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.card.HomeResult;
import org.inclusion.card.HomeResultStore;
import org.inclusion.completion.CompletionStore;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.EvidenceStore.Appended;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.Wish;
import org.inclusion.journey.WishStore;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.progress.Bookmark;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.progress.Enrolment;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.skill.SkillRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The tests of the erasure of what somebody learned and said of it: evidence, her state, wishes, paths, assessments,
 * disagreements, bookmarks, results from home, and what she answered about telling another platform.
 */
public abstract class ForgettingLearningContract extends ForgettingStoreContract {

    @Test
    void theEvidenceOfALearnerIsForgotten() {
        three(i -> () -> append(
                List.of(SampleEvidence.answer(learner, "e" + i, NOON), SampleEvidence.answer(other, "e" + i, NOON))));
        forgetsAll((tx, atMost) -> stores().of(EvidenceStore.class).forget(tx, learner, atMost));
        assertThat(history(learner), empty());
        assertThat(history(other).size(), is(3));
        assertThat(append(List.of(SampleEvidence.answer(learner, "e0", NOON))), contains(Appended.STORED));
    }

    @Test
    void whoIsErasedStandsInTheEvidenceOfOthersUnderAnAlias() {
        List<ReceivedEvidence> hers = SampleEvidence.ofEachKind(other, NOON);
        List<ReceivedEvidence> byTheActor =
                hers.stream().map(received -> received.by(actor.value())).toList();
        append(byTheActor);
        append(List.of(SampleEvidence.answer(other, "by-another", NOON)));
        append(List.of(SampleEvidence.answer(actor, "about-herself", NOON).by(actor.value())));

        assertThat(ask(tx -> stores().of(EvidenceStore.class).notedBy(tx, actor.value(), 5)), contains(other));
        assertThat(rename(), is(byTheActor.size()));

        List<ReceivedEvidence> renamed = history(other).stream()
                .filter(received -> !received.id().equals("by-another"))
                .toList();
        assertThat(
                renamed,
                containsInAnyOrder(
                        byTheActor.stream().map(received -> received.by(alias)).toArray()));
        assertThat(
                ask(tx -> stores().of(EvidenceStore.class).find(tx, other, "by-another"))
                        .orElseThrow()
                        .evidence()
                        .header()
                        .actor(),
                equalTo("helper-1"));
        assertThat(ask(tx -> stores().of(EvidenceStore.class).notedBy(tx, actor.value(), 5)), empty());
        assertThat(
                ask(tx -> stores().of(EvidenceStore.class).corrections(tx, other))
                        .get(0)
                        .actor(),
                equalTo(alias));
    }

    @Test
    void whatTheErasedSendsAgainAboutOthersIsADuplicate() {
        ReceivedEvidence sent = SampleEvidence.answer(other, "e", NOON).by(actor.value());
        append(List.of(sent));
        rename();
        assertThat(append(List.of(sent)), contains(Appended.DUPLICATE));
        assertThat(append(List.of(SampleEvidence.otherAnswer(other, "e", NOON))), contains(Appended.CONFLICT));
    }

    @Test
    void thoseOfWhomAnActorNotedSomethingAreFoundSomeAtATime() {
        List<LearnerId> others = some(4);
        others.forEach(one -> append(List.of(
                SampleEvidence.answer(one, "a", NOON).by(actor.value()),
                SampleEvidence.answer(one, "b", NOON).by(actor.value()))));
        assertThat(
                ask(tx -> stores().of(EvidenceStore.class).notedBy(tx, actor.value(), 3))
                        .size(),
                is(3));
        assertThat(
                ask(tx -> stores().of(EvidenceStore.class).notedBy(tx, actor.value(), 9)),
                containsInAnyOrder(others.toArray()));
    }

    private int rename() {
        return ask(tx -> {
            Objects.requireNonNull(stores().of(SnapshotStore.class).lock(tx, List.of(other)));
            return stores().of(EvidenceStore.class).rename(tx, other, actor.value(), alias);
        });
    }

    @Test
    void theSnapshotOfALearnerIsForgotten() {
        inTransaction(tx -> {
            Objects.requireNonNull(stores().of(SnapshotStore.class).lock(tx, List.of(learner, other)));
            stores().of(SnapshotStore.class)
                    .save(tx, Map.of(learner, new Snapshot(3, "m", "s"), other, new Snapshot(4, "m", "s")));
        });
        inTransaction(tx -> {
            Objects.requireNonNull(stores().of(SnapshotStore.class).lock(tx, List.of(learner)));
            stores().of(SnapshotStore.class).forget(tx, learner);
        });
        assertThat(ask(tx -> stores().of(SnapshotStore.class).find(tx, learner)), is(Optional.empty()));
        assertThat(
                ask(tx -> stores().of(SnapshotStore.class).find(tx, other)),
                is(Optional.of(new Snapshot(4, "m", "s"))));
        assertThat(
                ask(tx -> stores().of(SnapshotStore.class).lock(tx, List.of(learner))),
                is(Map.of(learner, Snapshot.NONE)));
    }

    @Test
    void theWishesOfALearnerAreForgotten() {
        three(i -> () -> {
            wish(learner, "helper-1", NOON.plusSeconds(i));
            wish(other, "helper-1", NOON.plusSeconds(i));
        });
        forgetsAll((tx, atMost) -> stores().of(WishStore.class).forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().of(WishStore.class).latest(tx, learner)), is(Optional.empty()));
        assertThat(ask(tx -> stores().of(WishStore.class).latest(tx, other)).isPresent(), is(true));
    }

    @Test
    void whoIsErasedStandsInTheWishesOfOthersUnderAnAlias() {
        wish(learner, actor.value(), NOON);
        wish(other, actor.value(), NOON);
        wish(actor, actor.value(), NOON);
        renamesAll((tx, atMost) -> stores().of(WishStore.class).rename(tx, actor.value(), alias, atMost));
        assertThat(
                ask(tx -> stores().of(WishStore.class).latest(tx, learner))
                        .orElseThrow()
                        .actor(),
                equalTo(alias));
        assertThat(
                ask(tx -> stores().of(WishStore.class).latest(tx, actor))
                        .orElseThrow()
                        .actor(),
                equalTo(actor.value()));
    }

    private void wish(LearnerId whose, String by, Instant at) {
        Wish wish = new Wish(whose, "goal", LearningWay.ALONE, Device.PHONE, true, Network.GOOD, null, by, at);
        inTransaction(tx -> stores().of(WishStore.class).add(tx, wish));
    }

    @Test
    void theEnrolmentsOfALearnerAreForgotten() {
        three(i -> () -> {
            enrol(learner, "path-" + i, "helper-1");
            enrol(other, "path-" + i, "helper-1");
        });
        forgetsAll((tx, atMost) -> stores().of(EnrolmentStore.class).forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().of(EnrolmentStore.class).of(tx, learner)), empty());
        assertThat(ask(tx -> stores().of(EnrolmentStore.class).of(tx, other)).size(), is(3));
    }

    @Test
    void whoIsErasedStandsInTheEnrolmentsOfOthersUnderAnAlias() {
        enrol(learner, "path", actor.value());
        enrol(other, "path", actor.value());
        renamesAll((tx, atMost) -> stores().of(EnrolmentStore.class).rename(tx, actor.value(), alias, atMost));
        assertThat(
                ask(tx -> stores().of(EnrolmentStore.class).of(tx, learner)),
                contains(new Enrolment(learner, new PathId("path"), "pack", 1, alias, NOON)));
    }

    private void enrol(LearnerId whose, String path, String by) {
        inTransaction(tx -> stores().of(EnrolmentStore.class)
                .enrol(tx, new Enrolment(whose, new PathId(path), "pack", 1, by, NOON)));
    }

    @Test
    void theAssessmentsOfALearnerAreForgotten() {
        three(i -> () -> {
            assess(learner, "a" + i, "helper-1");
            assess(other, "a" + i, "helper-1");
        });
        forgetsAll((tx, atMost) -> stores().of(AssessmentStore.class).forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().of(AssessmentStore.class).of(tx, learner)), empty());
        assertThat(ask(tx -> stores().of(AssessmentStore.class).of(tx, other)).size(), is(3));
    }

    @Test
    void whoIsErasedStandsInTheAssessmentsOfOthersUnderAnAlias() {
        assess(learner, "a", actor.value());
        assess(other, "a", actor.value());
        renamesAll((tx, atMost) -> stores().of(AssessmentStore.class).rename(tx, actor.value(), alias, atMost));
        assertThat(
                ask(tx -> stores().of(AssessmentStore.class).of(tx, learner)),
                contains(assessment(learner, "a", alias)));
    }

    private void assess(LearnerId whose, String id, String by) {
        inTransaction(tx -> stores().of(AssessmentStore.class).save(tx, assessment(whose, id, by)));
    }

    private static Assessment assessment(LearnerId whose, String id, String by) {
        return new Assessment(
                new AssessmentId(id),
                whose,
                AssessmentMode.COUNTER,
                "premiers-pas",
                "1.0.0",
                List.of(new AreaId("2")),
                Channel.FACE_TO_FACE,
                by,
                NOON,
                null);
    }

    @Test
    void theDisagreementsOfALearnerAreForgotten() {
        List.of(learner, other).forEach(one -> {
            save(ofArea(one, null));
            save(ofSkill(one, "a"));
            save(ofSkill(one, "b"));
        });
        forgetsAll((tx, atMost) -> stores().of(DisagreementStore.class).forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().of(DisagreementStore.class).of(tx, learner)), empty());
        assertThat(ask(tx -> stores().of(DisagreementStore.class).of(tx, other)).size(), is(3));
    }

    @Test
    void whoIsErasedStandsInTheSettlementsOfOthersUnderAnAlias() {
        save(ofArea(learner, actor.value()));
        save(ofArea(other, actor.value()));
        renamesAll((tx, atMost) -> stores().of(DisagreementStore.class).rename(tx, actor.value(), alias, atMost));
        assertThat(ask(tx -> stores().of(DisagreementStore.class).of(tx, learner)), contains(ofArea(learner, alias)));
    }

    private static Disagreement ofArea(LearnerId whose, @Nullable String settledBy) {
        return new Disagreement(
                whose,
                new AreaId("2"),
                null,
                Disagreement.Saying.SOMETHING_ELSE,
                NOON,
                null,
                settledBy,
                settledBy == null ? null : NOON.plusSeconds(1));
    }

    private static Disagreement ofSkill(LearnerId whose, String skill) {
        SkillRef ref = new SkillRef("premiers-pas", skill);
        return new Disagreement(whose, new AreaId("2"), ref, Disagreement.Saying.I_CAN_DO_IT, NOON, null, null, null);
    }

    private void save(Disagreement disagreement) {
        inTransaction(tx -> stores().of(DisagreementStore.class).save(tx, disagreement));
    }

    @Test
    void whatALearnerAnsweredAboutTellingIsForgotten() {
        three(i -> () -> List.of(learner, other)
                .forEach(one -> inTransaction(tx -> stores().of(CompletionStore.class)
                        .keep(tx, CompletionStoreContract.answered(one, "link-" + i, NOON)))));
        forgetsAll((tx, atMost) -> stores().of(CompletionStore.class).forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().of(CompletionStore.class).of(tx, learner)), empty());
        assertThat(ask(tx -> stores().of(CompletionStore.class).of(tx, other)).size(), is(3));
    }

    @Test
    void theBookmarksOfALearnerAreForgotten() {
        three(i -> () -> List.of(learner, other)
                .forEach(one -> inTransaction(tx ->
                        stores().of(BookmarkStore.class).keep(tx, new Bookmark(one, "item-" + i, "place", NOON)))));
        forgetsAll((tx, atMost) -> stores().of(BookmarkStore.class).forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().of(BookmarkStore.class).latest(tx, learner)), is(Optional.empty()));
        assertThat(ask(tx -> stores().of(BookmarkStore.class).latest(tx, other)).isPresent(), is(true));
    }

    @Test
    void theHomeResultsOfALearnerAreForgotten() {
        three(i -> () -> List.of(learner, other)
                .forEach(one -> inTransaction(tx -> stores().of(HomeResultStore.class)
                        .add(
                                tx,
                                new HomeResult(
                                        one,
                                        "CDFGHJ",
                                        "r" + i,
                                        new PathId("path"),
                                        new StepId("step"),
                                        true,
                                        NOON,
                                        DAY)))));
        forgetsAll((tx, atMost) -> stores().of(HomeResultStore.class).forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().of(HomeResultStore.class).of(tx, learner)), empty());
        assertThat(ask(tx -> stores().of(HomeResultStore.class).of(tx, other)).size(), is(3));
    }

    private List<Appended> append(List<ReceivedEvidence> batch) {
        return ask(tx -> {
            Objects.requireNonNull(stores().of(SnapshotStore.class)
                    .lock(tx, batch.stream().map(ReceivedEvidence::learner).toList()));
            return stores().of(EvidenceStore.class).append(tx, batch);
        });
    }

    private List<ReceivedEvidence> history(LearnerId whose) {
        return ask(tx -> stores().of(EvidenceStore.class).history(tx, whose));
    }
}
