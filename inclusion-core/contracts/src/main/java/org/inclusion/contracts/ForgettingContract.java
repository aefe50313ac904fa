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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.inclusion.access.DayRelation;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.Attendance;
import org.inclusion.accompaniment.Theme;
import org.inclusion.accompaniment.Workshop;
import org.inclusion.assessment.Assessment;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.authoring.Edition;
import org.inclusion.authoring.Leaflet;
import org.inclusion.authoring.LeafletText;
import org.inclusion.card.Card;
import org.inclusion.card.CardSigns;
import org.inclusion.card.HomeResult;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.EvidenceStore.Appended;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.Promise;
import org.inclusion.followup.Try;
import org.inclusion.guest.Guest;
import org.inclusion.guest.GuestKind;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.Wish;
import org.inclusion.learner.Snapshot;
import org.inclusion.mandate.AbsentAct;
import org.inclusion.mandate.ArchivedMandate;
import org.inclusion.mandate.KeptMandate;
import org.inclusion.mandate.Mandate;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.RightToAct;
import org.inclusion.message.SentMessage;
import org.inclusion.outbox.Letter;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.progress.Bookmark;
import org.inclusion.progress.Enrolment;
import org.inclusion.referral.KeptSheet;
import org.inclusion.referral.Referral;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralReason;
import org.inclusion.skill.SkillRef;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The tests of what every store does for an erasure: it forgets the rows of a learner, a bounded number at a time and nobody else's,
 * and it puts an alias in the place of her id in the rows about others.
 */
public abstract class ForgettingContract extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private static final LeafletText TEXT = new LeafletText("fr", "Titre", List.of());

    /** A structure no other test knows. */
    private final String structure = "S-" + UUID.randomUUID();

    private final LearnerId learner = someone();
    private final LearnerId other = someone();

    /** Acted about others, and about herself. */
    private final LearnerId actor = someone();

    private final String alias = "gone-" + actor.value();
    private final Random random = new Random(learner.value().hashCode());

    /** Forgets one row of three, then two at the most, then nothing. */
    private void forgetsAll(BiFunction<Transaction, Integer, Integer> forget) {
        assertThat(ask(tx -> forget.apply(tx, 1)), is(1));
        assertThat(ask(tx -> forget.apply(tx, 2)), is(2));
        assertThat(ask(tx -> forget.apply(tx, 2)), is(0));
    }

    /** Renames one row of two, then the other. */
    private void renamesAll(BiFunction<Transaction, Integer, Integer> rename) {
        assertThat(ask(tx -> rename.apply(tx, 1)), is(1));
        assertThat(ask(tx -> rename.apply(tx, 5)), is(1));
        assertThat(ask(tx -> rename.apply(tx, 5)), is(0));
    }

    private static void three(IntFunction<Runnable> write) {
        for (int i = 0; i < 3; i++) {
            write.apply(i).run();
        }
    }

    @Test
    void theEvidenceOfALearnerIsForgotten() {
        three(i -> () -> append(
                List.of(SampleEvidence.answer(learner, "e" + i, NOON), SampleEvidence.answer(other, "e" + i, NOON))));
        forgetsAll((tx, atMost) -> stores().evidence().forget(tx, learner, atMost));
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

        assertThat(ask(tx -> stores().evidence().notedBy(tx, actor.value(), 5)), contains(other));
        assertThat(rename(), is(byTheActor.size()));

        List<ReceivedEvidence> renamed = history(other).stream()
                .filter(received -> !received.id().equals("by-another"))
                .toList();
        assertThat(
                renamed,
                containsInAnyOrder(
                        byTheActor.stream().map(received -> received.by(alias)).toArray()));
        assertThat(
                ask(tx -> stores().evidence().find(tx, other, "by-another"))
                        .orElseThrow()
                        .evidence()
                        .header()
                        .actor(),
                equalTo("helper-1"));
        assertThat(ask(tx -> stores().evidence().notedBy(tx, actor.value(), 5)), empty());
        assertThat(ask(tx -> stores().evidence().corrections(tx, other)).get(0).actor(), equalTo(alias));
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
        assertThat(ask(tx -> stores().evidence().notedBy(tx, actor.value(), 3)).size(), is(3));
        assertThat(ask(tx -> stores().evidence().notedBy(tx, actor.value(), 9)), containsInAnyOrder(others.toArray()));
    }

    private int rename() {
        return ask(tx -> {
            Objects.requireNonNull(stores().snapshots().lock(tx, List.of(other)));
            return stores().evidence().rename(tx, other, actor.value(), alias);
        });
    }

    @Test
    void theSnapshotOfALearnerIsForgotten() {
        inTransaction(tx -> {
            Objects.requireNonNull(stores().snapshots().lock(tx, List.of(learner, other)));
            stores().snapshots().save(tx, Map.of(learner, new Snapshot(3, "m", "s"), other, new Snapshot(4, "m", "s")));
        });
        inTransaction(tx -> {
            Objects.requireNonNull(stores().snapshots().lock(tx, List.of(learner)));
            stores().snapshots().forget(tx, learner);
        });
        assertThat(ask(tx -> stores().snapshots().find(tx, learner)), is(Optional.empty()));
        assertThat(ask(tx -> stores().snapshots().find(tx, other)), is(Optional.of(new Snapshot(4, "m", "s"))));
        assertThat(ask(tx -> stores().snapshots().lock(tx, List.of(learner))), is(Map.of(learner, Snapshot.NONE)));
    }

    @Test
    void theWishesOfALearnerAreForgotten() {
        three(i -> () -> {
            wish(learner, "helper-1", NOON.plusSeconds(i));
            wish(other, "helper-1", NOON.plusSeconds(i));
        });
        forgetsAll((tx, atMost) -> stores().wishes().forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().wishes().latest(tx, learner)), is(Optional.empty()));
        assertThat(ask(tx -> stores().wishes().latest(tx, other)).isPresent(), is(true));
    }

    @Test
    void whoIsErasedStandsInTheWishesOfOthersUnderAnAlias() {
        wish(learner, actor.value(), NOON);
        wish(other, actor.value(), NOON);
        wish(actor, actor.value(), NOON);
        renamesAll((tx, atMost) -> stores().wishes().rename(tx, actor.value(), alias, atMost));
        assertThat(
                ask(tx -> stores().wishes().latest(tx, learner)).orElseThrow().actor(), equalTo(alias));
        assertThat(ask(tx -> stores().wishes().latest(tx, actor)).orElseThrow().actor(), equalTo(actor.value()));
    }

    private void wish(LearnerId whose, String by, Instant at) {
        Wish wish = new Wish(whose, "goal", LearningWay.ALONE, Device.PHONE, true, false, null, by, at);
        inTransaction(tx -> stores().wishes().add(tx, wish));
    }

    @Test
    void theEnrolmentsOfALearnerAreForgotten() {
        three(i -> () -> {
            enrol(learner, "path-" + i, "helper-1");
            enrol(other, "path-" + i, "helper-1");
        });
        forgetsAll((tx, atMost) -> stores().enrolments().forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().enrolments().of(tx, learner)), empty());
        assertThat(ask(tx -> stores().enrolments().of(tx, other)).size(), is(3));
    }

    @Test
    void whoIsErasedStandsInTheEnrolmentsOfOthersUnderAnAlias() {
        enrol(learner, "path", actor.value());
        enrol(other, "path", actor.value());
        renamesAll((tx, atMost) -> stores().enrolments().rename(tx, actor.value(), alias, atMost));
        assertThat(
                ask(tx -> stores().enrolments().of(tx, learner)),
                contains(new Enrolment(learner, new PathId("path"), "pack", 1, alias, NOON)));
    }

    private void enrol(LearnerId whose, String path, String by) {
        inTransaction(
                tx -> stores().enrolments().enrol(tx, new Enrolment(whose, new PathId(path), "pack", 1, by, NOON)));
    }

    @Test
    void theAssessmentsOfALearnerAreForgotten() {
        three(i -> () -> {
            assess(learner, "a" + i, "helper-1");
            assess(other, "a" + i, "helper-1");
        });
        forgetsAll((tx, atMost) -> stores().assessments().forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().assessments().of(tx, learner)), empty());
        assertThat(ask(tx -> stores().assessments().of(tx, other)).size(), is(3));
    }

    @Test
    void whoIsErasedStandsInTheAssessmentsOfOthersUnderAnAlias() {
        assess(learner, "a", actor.value());
        assess(other, "a", actor.value());
        renamesAll((tx, atMost) -> stores().assessments().rename(tx, actor.value(), alias, atMost));
        assertThat(ask(tx -> stores().assessments().of(tx, learner)), contains(assessment(learner, "a", alias)));
    }

    private void assess(LearnerId whose, String id, String by) {
        inTransaction(tx -> stores().assessments().save(tx, assessment(whose, id, by)));
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
        forgetsAll((tx, atMost) -> stores().disagreements().forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().disagreements().of(tx, learner)), empty());
        assertThat(ask(tx -> stores().disagreements().of(tx, other)).size(), is(3));
    }

    @Test
    void whoIsErasedStandsInTheSettlementsOfOthersUnderAnAlias() {
        save(ofArea(learner, actor.value()));
        save(ofArea(other, actor.value()));
        renamesAll((tx, atMost) -> stores().disagreements().rename(tx, actor.value(), alias, atMost));
        assertThat(ask(tx -> stores().disagreements().of(tx, learner)), contains(ofArea(learner, alias)));
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
        inTransaction(tx -> stores().disagreements().save(tx, disagreement));
    }

    @Test
    void theLooksAtALearnerAreForgotten() {
        three(i -> () -> {
            look(learner, "helper-" + i);
            look(other, "helper-" + i);
        });
        forgetsAll((tx, atMost) -> stores().looks().forget(tx, learner, atMost));
        assertThat(looks(learner), empty());
        assertThat(looks(other).size(), is(3));
    }

    @Test
    void whoIsErasedLookedAtOthersUnderAnAlias() {
        look(learner, actor.value());
        look(other, actor.value());
        renamesAll((tx, atMost) -> stores().looks().rename(tx, actor.value(), alias, atMost));
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
        inTransaction(tx -> stores().looks().rename(tx, actor.value(), alias, 9));
    }

    private static Look lookAt(LearnerId whose, String viewer) {
        return new Look(whose, viewer, "structure-1", Look.What.PATH, DAY, NOON);
    }

    private void look(LearnerId whose, String viewer) {
        inTransaction(tx -> stores().looks().note(tx, List.of(lookAt(whose, viewer))));
    }

    private List<Look> looks(LearnerId whose) {
        return ask(tx -> stores().looks().at(tx, whose, null, 9));
    }

    @Test
    void theDayRelationsWithALearnerAreForgotten() {
        three(i -> () -> {
            open(learner, actor.value(), DAY.plusDays(i));
            open(other, actor.value(), DAY.plusDays(i));
        });
        forgetsAll((tx, atMost) -> stores().dayRelations().forget(tx, learner, atMost));
        assertThat(ofHelper(actor.value()), contains(relation(other, actor.value(), DAY)));
    }

    @Test
    void whoIsErasedWasWithOthersUnderAnAlias() {
        open(learner, actor.value(), DAY);
        open(other, actor.value(), DAY);
        renamesAll((tx, atMost) -> stores().dayRelations().rename(tx, actor.value(), alias, atMost));
        assertThat(ofHelper(actor.value()), empty());
        assertThat(ofHelper(alias), containsInAnyOrder(relation(learner, alias, DAY), relation(other, alias, DAY)));
    }

    @Test
    void aRelationOpenedAnewWhileItsHelperIsErasedIsOneRelation() {
        open(learner, actor.value(), DAY);
        inTransaction(tx -> stores().dayRelations().rename(tx, actor.value(), alias, 9));
        open(learner, actor.value(), DAY);
        inTransaction(tx -> stores().dayRelations().rename(tx, actor.value(), alias, 9));
        assertThat(ofHelper(alias), contains(relation(learner, alias, DAY)));
        assertThat(ofHelper(actor.value()), empty());
    }

    private static DayRelation relation(LearnerId whose, String helper, LocalDate day) {
        return new DayRelation(helper, whose, "structure-1", day, NOON);
    }

    private void open(LearnerId whose, String helper, LocalDate day) {
        inTransaction(tx -> stores().dayRelations().open(tx, relation(whose, helper, day)));
    }

    private List<DayRelation> ofHelper(String helper) {
        return ask(tx -> stores().dayRelations().ofHelper(tx, helper, DAY));
    }

    @Test
    void whatALearnerAnsweredAboutTellingIsForgotten() {
        three(i -> () -> List.of(learner, other)
                .forEach(one -> inTransaction(tx ->
                        stores().completions().keep(tx, CompletionStoreContract.answered(one, "link-" + i, NOON)))));
        forgetsAll((tx, atMost) -> stores().completions().forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().completions().of(tx, learner)), empty());
        assertThat(ask(tx -> stores().completions().of(tx, other)).size(), is(3));
    }

    @Test
    void theBookmarksOfALearnerAreForgotten() {
        three(i -> () -> List.of(learner, other)
                .forEach(one -> inTransaction(
                        tx -> stores().bookmarks().keep(tx, new Bookmark(one, "item-" + i, "place", NOON)))));
        forgetsAll((tx, atMost) -> stores().bookmarks().forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().bookmarks().latest(tx, learner)), is(Optional.empty()));
        assertThat(ask(tx -> stores().bookmarks().latest(tx, other)).isPresent(), is(true));
    }

    @Test
    void theCardsOfALearnerAreForgotten() {
        three(i -> () -> {
            give(learner, "helper-1", NOON.plusSeconds(i));
            give(other, "helper-1", NOON.plusSeconds(i));
        });
        String signs = cards(learner).get(0).code();
        forgetsAll((tx, atMost) -> stores().cards().forget(tx, learner, atMost));
        assertThat(cards(learner), empty());
        assertThat(ask(tx -> stores().cards().find(tx, signs)), is(Optional.empty()));
        assertThat(cards(other).size(), is(3));
    }

    @Test
    void whoIsErasedGaveCardsToOthersUnderAnAlias() {
        give(learner, actor.value(), NOON);
        give(other, actor.value(), NOON);
        String signs = cards(learner).get(0).code();
        renamesAll((tx, atMost) -> stores().cards().rename(tx, actor.value(), alias, atMost));
        assertThat(cards(learner).get(0).givenBy(), equalTo(alias));
        assertThat(ask(tx -> stores().cards().find(tx, signs)).orElseThrow().givenBy(), equalTo(alias));
    }

    private void give(LearnerId whose, String by, Instant at) {
        Card card = new Card(CardSigns.drawn(random), whose, new PathId("path"), new StepId("step"), by, at, DAY, null);
        assertThat(ask(tx -> stores().cards().add(tx, card)), is(true));
    }

    private List<Card> cards(LearnerId whose) {
        return ask(tx -> stores().cards().of(tx, whose));
    }

    @Test
    void theGuestsOfALearnerAreForgotten() {
        three(i -> () -> List.of(learner, other).forEach(one -> invite(one, "g" + i, "helper-1")));
        forgetsAll((tx, atMost) -> stores().guests().forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().guests().of(tx, learner)), empty());
        assertThat(ask(tx -> stores().guests().of(tx, other)).size(), is(3));
    }

    @Test
    void whoIsErasedInvitedGuestsOfOthersUnderAnAlias() {
        invite(learner, "g", actor.value());
        invite(other, "g", actor.value());
        Guest before = ask(tx -> stores().guests().find(tx, learner, "g")).orElseThrow();
        renamesAll((tx, atMost) -> stores().guests().rename(tx, actor.value(), alias, atMost));
        assertThat(ask(tx -> stores().guests().find(tx, learner, "g")), is(Optional.of(before.under(learner, alias))));
    }

    private void invite(LearnerId whose, String id, String by) {
        String hash = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        Guest guest = new Guest(whose, id, "structure-1", GuestKind.FAMILY, by, NOON, DAY, NOON, hash);
        assertThat(ask(tx -> stores().guests().add(tx, guest)), is(true));
    }

    @Test
    void whoIsErasedSavedAndReadLeafletsUnderAnAlias() {
        Leaflet saved = leaflet("d", actor.value(), "helper-2");
        Leaflet read = leaflet("e", "helper-1", actor.value());
        Leaflet others = leaflet("f", "helper-1", "helper-2");
        List.of(saved, read, others)
                .forEach(one -> assertThat(ask(tx -> stores().leaflets().add(tx, one)), is(true)));
        renamesAll((tx, atMost) -> stores().leaflets().rename(tx, actor.value(), alias, atMost));
        assertThat(
                leaflets(),
                containsInAnyOrder(saved.renamed(actor.value(), alias), read.renamed(actor.value(), alias), others));
    }

    @Test
    void whoIsErasedPublishedAndReadEditionsUnderAnAlias() {
        Edition published = edition(1, actor.value(), "helper-2");
        Edition read = edition(2, "helper-1", actor.value());
        List.of(published, read)
                .forEach(one -> assertThat(ask(tx -> stores().leaflets().publish(tx, one)), is(true)));
        renamesAll((tx, atMost) -> stores().leaflets().rename(tx, actor.value(), alias, atMost));
        assertThat(
                ask(tx -> stores().leaflets().editions(tx, structure, "d")),
                contains(read.renamed(actor.value(), alias), published.renamed(actor.value(), alias)));
    }

    private Leaflet leaflet(String id, String by, String reader) {
        return new Leaflet(structure, id, "A-" + id + alias, null, TEXT, 1, by, NOON, reader, null);
    }

    private Edition edition(int number, String by, String reader) {
        return new Edition(structure, "d", number, TEXT, by, NOON, reader, DAY);
    }

    private List<Leaflet> leaflets() {
        return ask(tx -> stores().leaflets().of(tx, structure, 9));
    }

    @Test
    void theHomeResultsOfALearnerAreForgotten() {
        three(i -> () -> List.of(learner, other)
                .forEach(one -> inTransaction(tx -> stores().homeResults()
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
        forgetsAll((tx, atMost) -> stores().homeResults().forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().homeResults().of(tx, learner)), empty());
        assertThat(ask(tx -> stores().homeResults().of(tx, other)).size(), is(3));
    }

    @Test
    void theLettersAboutAPersonAreForgotten() {
        three(i -> () -> {
            put(learner, "helper-1");
            put(other, "helper-1");
        });
        forgetsAll((tx, atMost) -> stores().outbox().forget(tx, learner.value(), atMost));
        assertThat(lettersAbout(learner), empty());
        assertThat(lettersAbout(other).size(), is(3));
    }

    @Test
    void theLettersAboutAPersonFollowToAnotherId() {
        LearnerId moved = someone();
        put(learner, learner.value());
        put(learner, "helper-1");
        put(other, learner.value());
        inTransaction(tx -> stores().outbox().move(tx, learner.value(), moved.value()));
        assertThat(lettersAbout(learner), empty());
        assertThat(
                lettersAbout(moved).stream().map(Letter::actor).toList(),
                containsInAnyOrder(moved.value(), "helper-1"));
        assertThat(lettersAbout(other).get(0).actor(), equalTo(learner.value()));
    }

    @Test
    void theMessagesToAPersonFollowToAnotherIdWithTheirReplies() {
        LearnerId moved = someone();
        send(learner, 0);
        send(other, 0);
        SentMessage first = message(learner, 0);
        assertThat(ask(tx -> stores().messages().replied(tx, first, NOON)), is(true));
        inTransaction(tx -> stores().messages().move(tx, learner, moved));

        SentMessage found =
                ask(tx -> stores().messages().lock(tx, first.reference())).orElseThrow();
        assertThat(found.person(), equalTo(moved));
        assertThat(ask(tx -> stores().messages().replied(tx, found, NOON)), is(false));
        assertThat(ask(tx -> stores().messages().forget(tx, learner, 9)), is(0));
        assertThat(
                ask(tx -> stores().messages().lock(tx, message(other, 0).reference())),
                is(Optional.of(message(other, 0))));
    }

    @Test
    void whoIsErasedStandsInTheLettersAboutOthersUnderAnAlias() {
        put(learner, actor.value());
        put(other, actor.value());
        put(actor, actor.value());
        renamesAll((tx, atMost) -> stores().outbox().rename(tx, actor.value(), alias, atMost));
        assertThat(lettersAbout(learner).get(0).actor(), equalTo(alias));
        assertThat(lettersAbout(other).get(0).actor(), equalTo(alias));
        assertThat(lettersAbout(actor).get(0).actor(), equalTo(actor.value()));
    }

    private void put(LearnerId whose, String by) {
        String id = UUID.randomUUID().toString();
        Letter letter =
                new Letter(id, Letter.Kind.NOTICE, whose.value(), by, "WISH", "goal", NOON, NOON, 0, null, true);
        inTransaction(tx -> stores().outbox().put(tx, List.of(letter)));
    }

    /** Dead ones, page by page: nobody else lends those. */
    private List<Letter> lettersAbout(LearnerId whose) {
        return ask(tx -> stores().outbox().dead(tx, null, 100_000)).stream()
                .filter(letter -> letter.person().equals(whose.value()))
                .toList();
    }

    @Test
    void thePromisesToALearnerAreForgottenWithTheirTries() {
        three(i -> () -> List.of(learner, other).forEach(one -> promise(one, i, "helper-1", null)));
        assertThat(ask(tx -> stores().promises().forget(tx, learner, 4)), is(4));
        assertThat(ask(tx -> stores().promises().forget(tx, learner, 4)), is(2));
        assertThat(ask(tx -> stores().promises().forget(tx, learner, 4)), is(0));
        assertThat(ask(tx -> stores().promises().of(tx, learner)), empty());
        assertThat(ask(tx -> stores().promises().tries(tx, List.of(learner))), empty());
        assertThat(ask(tx -> stores().promises().of(tx, other)).size(), is(3));
        assertThat(ask(tx -> stores().promises().tries(tx, List.of(other))).size(), is(3));
    }

    @Test
    void whoIsErasedStandsInThePromisesOfOthersUnderAnAliasAndHoldsNone() {
        promise(learner, 1, actor.value(), actor.value());
        promise(actor, 1, actor.value(), null);
        int changed = 0;
        int some = 1;
        while (some > 0) {
            some = ask(tx -> stores().promises().rename(tx, actor.value(), alias, 1));
            changed += some;
        }
        assertThat(changed > 0, is(true));
        Promise renamed = ask(tx -> stores().promises().find(tx, learner, "p1")).orElseThrow();
        assertThat(renamed.madeBy(), equalTo(alias));
        assertThat(Optional.ofNullable(renamed.owner()), is(Optional.empty()));
        assertThat(renamed.byRelation(), is(false));
        assertThat(
                ask(tx -> stores().promises().tries(tx, List.of(learner)))
                        .get(0)
                        .by(),
                equalTo(alias));
        assertThat(
                ask(tx -> stores().promises().find(tx, actor, "p1"))
                        .orElseThrow()
                        .madeBy(),
                equalTo(actor.value()));
    }

    private void promise(LearnerId whose, int number, String by, @Nullable String owner) {
        String id = "p" + number;
        inTransaction(tx -> {
            Promise promise = new Promise(
                    whose,
                    id,
                    "structure-1",
                    owner,
                    owner != null,
                    DAY,
                    null,
                    null,
                    MeetingWay.TELEPHONE,
                    Matter.NEWS,
                    by,
                    NOON);
            assertThat(stores().promises().add(tx, promise), is(true));
            Try one = new Try(whose, id, "t", Try.Result.NOT_REACHED, DAY, null, null, null, by, NOON);
            assertThat(stores().promises().addTry(tx, one), is(true));
        });
    }

    @Test
    void whatWasDoneWithALearnerIsForgottenAndAWorkshopKeepsItsNumber() {
        three(i -> () -> List.of(learner, other).forEach(one -> accompaniment(one, i, "helper-1")));
        assertThat(ask(tx -> stores().accompaniments().forget(tx, learner, 4)), is(4));
        assertThat(ask(tx -> stores().accompaniments().forget(tx, learner, 4)), is(2));
        assertThat(ask(tx -> stores().accompaniments().forget(tx, learner, 4)), is(0));
        assertThat(ask(tx -> stores().accompaniments().of(tx, learner)), empty());
        assertThat(ask(tx -> stores().accompaniments().attendances(tx, learner)), empty());
        assertThat(ask(tx -> stores().accompaniments().of(tx, other)).size(), is(3));
        assertThat(ask(tx -> stores().accompaniments().attendances(tx, other)).size(), is(3));
        assertThat(
                ask(tx -> stores().accompaniments().findWorkshop(tx, workshopsOf(learner), "w0"))
                        .orElseThrow()
                        .people(),
                is(9));
    }

    @Test
    void whoIsErasedStandsInTheAccompanimentsOfOthersAndInWorkshopsUnderAnAlias() {
        accompaniment(learner, 1, actor.value());
        accompaniment(actor, 1, actor.value());
        int some = 1;
        while (some > 0) {
            some = ask(tx -> stores().accompaniments().rename(tx, actor.value(), alias, 1));
        }
        assertThat(
                ask(tx -> stores().accompaniments().find(tx, learner, "a1"))
                        .orElseThrow()
                        .helper(),
                equalTo(alias));
        assertThat(
                ask(tx -> stores().accompaniments().findWorkshop(tx, workshopsOf(learner), "w1"))
                        .orElseThrow()
                        .helper(),
                equalTo(alias));
        assertThat(
                ask(tx -> stores().accompaniments().find(tx, actor, "a1"))
                        .orElseThrow()
                        .helper(),
                equalTo(actor.value()));
    }

    private static String workshopsOf(LearnerId whose) {
        return whose.value();
    }

    private void accompaniment(LearnerId whose, int number, String by) {
        Activity activity = new Activity(DAY, AccompanimentMode.PLACE, 30, Set.of(Theme.EMAIL), Set.of());
        inTransaction(tx -> {
            Accompaniment one =
                    new Accompaniment(whose, "a" + number, "structure-1", by, activity, null, null, null, NOON);
            assertThat(stores().accompaniments().add(tx, one), is(true));
            Workshop workshop = new Workshop(workshopsOf(whose), "w" + number, by, activity, null, 9, NOON);
            assertThat(stores().accompaniments().addWorkshop(tx, workshop), is(true));
            stores().accompaniments()
                    .addAttendances(tx, List.of(new Attendance(whose, workshopsOf(whose), "w" + number, NOON)));
        });
    }

    @Test
    void theReferralsOfALearnerAreForgottenWithAnswersAndSheets() {
        three(i -> () -> List.of(learner, other).forEach(one -> refer(one, "r" + i, "helper-1")));
        assertThat(ask(tx -> stores().referrals().forget(tx, learner, 4)), is(4));
        assertThat(ask(tx -> stores().referrals().forget(tx, learner, 9)), is(5));
        assertThat(ask(tx -> stores().referrals().forget(tx, learner, 9)), is(0));
        assertThat(ask(tx -> stores().referrals().of(tx, learner)), empty());
        assertThat(ask(tx -> stores().referrals().answers(tx, List.of(learner))), empty());
        assertThat(ask(tx -> stores().referrals().sheets(tx, learner)), empty());
        assertThat(ask(tx -> stores().referrals().of(tx, other)).size(), is(3));
        assertThat(ask(tx -> stores().referrals().answers(tx, List.of(other))).size(), is(3));
        assertThat(ask(tx -> stores().referrals().sheets(tx, other)).size(), is(3));
    }

    @Test
    void whoIsErasedReferredOthersUnderAnAlias() {
        refer(learner, "r", actor.value());
        refer(actor, "r", actor.value());
        renamesAll((tx, atMost) -> stores().referrals().rename(tx, actor.value(), alias, atMost));
        assertThat(
                ask(tx -> stores().referrals().find(tx, learner, "r"))
                        .orElseThrow()
                        .notedBy(),
                equalTo(alias));
        assertThat(
                ask(tx -> stores().referrals().answers(tx, List.of(learner)))
                        .get(0)
                        .by(),
                equalTo(alias));
        assertThat(
                ask(tx -> stores().referrals().find(tx, actor, "r"))
                        .orElseThrow()
                        .notedBy(),
                equalTo(actor.value()));
    }

    private void refer(LearnerId whose, String id, String by) {
        String hash = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        inTransaction(tx -> {
            Referral referral = new Referral(
                    whose,
                    id,
                    UUID.randomUUID().toString(),
                    "structure-1",
                    Referral.Direction.SENT,
                    "place-1",
                    null,
                    ReferralReason.REPAIR,
                    Set.of(),
                    by,
                    NOON);
            assertThat(stores().referrals().add(tx, referral), is(true));
            ReferralAnswer answer = new ReferralAnswer(
                    whose, id, "a", ReferralAnswer.Kind.MET, ReferralAnswer.From.HER_HELPER, by, NOON);
            assertThat(stores().referrals().addAnswer(tx, answer), is(true));
            assertThat(stores().referrals().addSheet(tx, new KeptSheet(hash, whose, id, DAY)), is(true));
        });
    }

    @Test
    void theMessagesToAPersonAreForgottenWithTheirReplies() {
        three(i -> () -> List.of(learner, other).forEach(one -> send(one, i)));
        SentMessage first = message(learner, 0);
        assertThat(ask(tx -> stores().messages().replied(tx, first, NOON)), is(true));

        assertThat(ask(tx -> stores().messages().forget(tx, learner, 2)), is(2));
        while (ask(tx -> stores().messages().forget(tx, learner, 2)) == 2) {
            // Until fewer: some stores count the replies too, and some do not.
        }
        assertThat(ask(tx -> stores().messages().lock(tx, first.reference())), is(Optional.empty()));
        assertThat(
                ask(tx -> stores().messages().lock(tx, message(other, 0).reference())),
                is(Optional.of(message(other, 0))));
        send(learner, 0);
        assertThat(ask(tx -> stores().messages().replied(tx, first, NOON)), is(true));
    }

    private static SentMessage message(LearnerId to, int number) {
        String reference = to.value() + "-" + number;
        return new SentMessage(reference, to, "mandate-copy", "m" + number, NOON.plusSeconds(number));
    }

    private void send(LearnerId to, int number) {
        inTransaction(tx -> stores().messages().keep(tx, message(to, number)));
    }

    @Test
    void theMandatesOfALearnerAreForgotten() {
        three(i -> () -> {
            give(learner, "m" + i, "helper-1");
            give(other, "m" + i, "helper-1");
        });
        inTransaction(tx -> stores().mandates().end(tx, other, "m0", NOON));
        forgetsAll((tx, atMost) -> stores().mandates().forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().mandates().latest(tx, learner, 9)), empty());
        assertThat(ask(tx -> stores().mandates().open(tx, other, DAY)).size(), is(2));
    }

    @Test
    void theEndingOfAMandateIsForgottenWithIt() {
        give(learner, "m", "helper-1");
        inTransaction(tx -> stores().mandates().end(tx, learner, "m", NOON));
        inTransaction(tx -> stores().mandates().forget(tx, learner, 9));
        give(learner, "m", "helper-1");
        assertThat(ask(tx -> stores().mandates().open(tx, learner, DAY)).size(), is(1));
    }

    @Test
    void whoIsErasedStandsInTheMandatesOfOthersUnderAnAliasInTheArchiveToo() {
        give(learner, "m", actor.value());
        give(other, "m", actor.value());
        inTransaction(tx -> stores().mandates()
                .archive(tx, new ArchivedMandate(new KeptMandate(mandate(other, "m", actor.value()), null), DAY)));
        renamesAll((tx, atMost) -> stores().mandates().rename(tx, actor.value(), alias, atMost));
        assertThat(
                ask(tx -> stores().mandates().latest(tx, learner, 9)),
                contains(new KeptMandate(mandate(learner, "m", alias), null)));
        assertThat(
                ask(tx -> stores().mandates().archived(tx, other)),
                contains(new ArchivedMandate(new KeptMandate(mandate(other, "m", alias), null), DAY)));
    }

    private void give(LearnerId whose, String id, String by) {
        inTransaction(tx -> stores().mandates().add(tx, mandate(whose, id, by)));
    }

    private static Mandate mandate(LearnerId whose, String id, String by) {
        return new Mandate(
                id,
                whose,
                "structure-1",
                Set.of(Procedure.PAPERS),
                "2026-09",
                "a".repeat(64),
                by,
                Channel.FACE_TO_FACE,
                NOON,
                DAY,
                0);
    }

    @Test
    void whatWasDoneInTheAbsenceOfALearnerIsForgotten() {
        three(i -> () -> {
            act(learner, "a" + i, "helper-1");
            act(other, "a" + i, "helper-1");
        });
        forgetsAll((tx, atMost) -> stores().absentActs().forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().absentActs().latest(tx, learner, 9)), empty());
        assertThat(ask(tx -> stores().absentActs().latest(tx, other, 9)).size(), is(3));
    }

    @Test
    void whoIsErasedActedInTheAbsenceOfOthersUnderAnAlias() {
        act(learner, "a", actor.value());
        act(other, "a", actor.value());
        renamesAll((tx, atMost) -> stores().absentActs().rename(tx, actor.value(), alias, atMost));
        assertThat(ask(tx -> stores().absentActs().latest(tx, learner, 9)), contains(absentAct(learner, "a", alias)));
    }

    private void act(LearnerId whose, String id, String by) {
        inTransaction(tx -> stores().absentActs().add(tx, absentAct(whose, id, by)));
    }

    private static AbsentAct absentAct(LearnerId whose, String id, String by) {
        RightToAct right = new RightToAct(RightToAct.Basis.NONE, null);
        return new AbsentAct(id, whose, by, "structure-1", Procedure.PAPERS, NOON, right);
    }

    private List<Appended> append(List<ReceivedEvidence> batch) {
        return ask(tx -> {
            Objects.requireNonNull(stores().snapshots()
                    .lock(tx, batch.stream().map(ReceivedEvidence::learner).toList()));
            return stores().evidence().append(tx, batch);
        });
    }

    private List<ReceivedEvidence> history(LearnerId whose) {
        return ask(tx -> stores().evidence().history(tx, whose));
    }
}
