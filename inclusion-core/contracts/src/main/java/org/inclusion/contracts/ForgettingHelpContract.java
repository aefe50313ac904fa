package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inclusion.access.LearnerId;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.AccompanimentStore;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.Attendance;
import org.inclusion.accompaniment.Theme;
import org.inclusion.accompaniment.Workshop;
import org.inclusion.evidence.Channel;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.Promise;
import org.inclusion.followup.PromiseStore;
import org.inclusion.followup.Try;
import org.inclusion.mandate.AbsentAct;
import org.inclusion.mandate.AbsentActStore;
import org.inclusion.mandate.ArchivedMandate;
import org.inclusion.mandate.KeptMandate;
import org.inclusion.mandate.Mandate;
import org.inclusion.mandate.MandateStore;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.RightToAct;
import org.inclusion.message.MessageStore;
import org.inclusion.message.SentMessage;
import org.inclusion.outbox.Letter;
import org.inclusion.outbox.Notice;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.referral.KeptSheet;
import org.inclusion.referral.Referral;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralReason;
import org.inclusion.referral.ReferralStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The tests of the erasure of the help around somebody: letters and messages, promises, accompaniments, referrals,
 * mandates, and what was done in her absence.
 */
public abstract class ForgettingHelpContract extends ForgettingStoreContract {

    @Test
    void theLettersAboutAPersonAreForgotten() {
        three(i -> () -> {
            put(learner, "helper-1");
            put(other, "helper-1");
        });
        forgetsAll((tx, atMost) -> stores().of(OutboxStore.class).forget(tx, learner.value(), atMost));
        assertThat(lettersAbout(learner), empty());
        assertThat(lettersAbout(other).size(), is(3));
    }

    @Test
    void theLettersAboutAPersonFollowToAnotherId() {
        LearnerId moved = someone();
        put(learner, learner.value());
        put(learner, "helper-1");
        put(other, learner.value());
        inTransaction(tx -> stores().of(OutboxStore.class).move(tx, learner.value(), moved.value()));
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
        assertThat(ask(tx -> stores().of(MessageStore.class).replied(tx, first, NOON)), is(true));
        inTransaction(tx -> stores().of(MessageStore.class).move(tx, learner, moved));

        SentMessage found = ask(tx -> stores().of(MessageStore.class).lock(tx, first.reference()))
                .orElseThrow();
        assertThat(found.person(), equalTo(moved));
        assertThat(ask(tx -> stores().of(MessageStore.class).replied(tx, found, NOON)), is(false));
        assertThat(ask(tx -> stores().of(MessageStore.class).forget(tx, learner, 9)), is(0));
        assertThat(
                ask(tx -> stores().of(MessageStore.class)
                        .lock(tx, message(other, 0).reference())),
                is(Optional.of(message(other, 0))));
    }

    @Test
    void whoIsErasedStandsInTheLettersAboutOthersUnderAnAlias() {
        put(learner, actor.value());
        put(other, actor.value());
        put(actor, actor.value());
        renamesAll((tx, atMost) -> stores().of(OutboxStore.class).rename(tx, actor.value(), alias, atMost));
        assertThat(lettersAbout(learner).get(0).actor(), equalTo(alias));
        assertThat(lettersAbout(other).get(0).actor(), equalTo(alias));
        assertThat(lettersAbout(actor).get(0).actor(), equalTo(actor.value()));
    }

    private void put(LearnerId whose, String by) {
        String id = UUID.randomUUID().toString();
        Letter letter = new Letter(id, Notice.LETTER, whose.value(), by, "WISH", "goal", NOON, NOON, 0, null, true);
        inTransaction(tx -> stores().of(OutboxStore.class).put(tx, List.of(letter)));
    }

    /** Dead ones, page by page: nobody else lends those. */
    private List<Letter> lettersAbout(LearnerId whose) {
        return ask(tx -> stores().of(OutboxStore.class).dead(tx, null, 100_000)).stream()
                .filter(letter -> letter.person().equals(whose.value()))
                .toList();
    }

    @Test
    void thePromisesToALearnerAreForgottenWithTheirTries() {
        three(i -> () -> List.of(learner, other).forEach(one -> promise(one, i, "helper-1", null)));
        assertThat(ask(tx -> stores().of(PromiseStore.class).forget(tx, learner, 4)), is(4));
        assertThat(ask(tx -> stores().of(PromiseStore.class).forget(tx, learner, 4)), is(2));
        assertThat(ask(tx -> stores().of(PromiseStore.class).forget(tx, learner, 4)), is(0));
        assertThat(ask(tx -> stores().of(PromiseStore.class).of(tx, learner)), empty());
        assertThat(ask(tx -> stores().of(PromiseStore.class).tries(tx, List.of(learner))), empty());
        assertThat(ask(tx -> stores().of(PromiseStore.class).of(tx, other)).size(), is(3));
        assertThat(
                ask(tx -> stores().of(PromiseStore.class).tries(tx, List.of(other)))
                        .size(),
                is(3));
    }

    @Test
    void whoIsErasedStandsInThePromisesOfOthersUnderAnAliasAndHoldsNone() {
        promise(learner, 1, actor.value(), actor.value());
        promise(actor, 1, actor.value(), null);
        int changed = 0;
        int some = 1;
        while (some > 0) {
            some = ask(tx -> stores().of(PromiseStore.class).rename(tx, actor.value(), alias, 1));
            changed += some;
        }
        assertThat(changed > 0, is(true));
        Promise renamed = ask(tx -> stores().of(PromiseStore.class).find(tx, learner, "p1"))
                .orElseThrow();
        assertThat(renamed.madeBy(), equalTo(alias));
        assertThat(Optional.ofNullable(renamed.owner()), is(Optional.empty()));
        assertThat(renamed.byRelation(), is(false));
        assertThat(
                ask(tx -> stores().of(PromiseStore.class).tries(tx, List.of(learner)))
                        .get(0)
                        .by(),
                equalTo(alias));
        assertThat(
                ask(tx -> stores().of(PromiseStore.class).find(tx, actor, "p1"))
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
            assertThat(stores().of(PromiseStore.class).add(tx, promise), is(true));
            Try one = new Try(whose, id, "t", Try.Result.NOT_REACHED, DAY, null, null, null, by, NOON);
            assertThat(stores().of(PromiseStore.class).addTry(tx, one), is(true));
        });
    }

    @Test
    void whatWasDoneWithALearnerIsForgottenAndAWorkshopKeepsItsNumber() {
        three(i -> () -> List.of(learner, other).forEach(one -> accompaniment(one, i, "helper-1")));
        assertThat(ask(tx -> stores().of(AccompanimentStore.class).forget(tx, learner, 4)), is(4));
        assertThat(ask(tx -> stores().of(AccompanimentStore.class).forget(tx, learner, 4)), is(2));
        assertThat(ask(tx -> stores().of(AccompanimentStore.class).forget(tx, learner, 4)), is(0));
        assertThat(ask(tx -> stores().of(AccompanimentStore.class).of(tx, learner)), empty());
        assertThat(ask(tx -> stores().of(AccompanimentStore.class).attendances(tx, learner)), empty());
        assertThat(
                ask(tx -> stores().of(AccompanimentStore.class).of(tx, other)).size(), is(3));
        assertThat(
                ask(tx -> stores().of(AccompanimentStore.class).attendances(tx, other))
                        .size(),
                is(3));
        assertThat(
                ask(tx -> stores().of(AccompanimentStore.class).findWorkshop(tx, workshopsOf(learner), "w0"))
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
            some = ask(tx -> stores().of(AccompanimentStore.class).rename(tx, actor.value(), alias, 1));
        }
        assertThat(
                ask(tx -> stores().of(AccompanimentStore.class).find(tx, learner, "a1"))
                        .orElseThrow()
                        .helper(),
                equalTo(alias));
        assertThat(
                ask(tx -> stores().of(AccompanimentStore.class).findWorkshop(tx, workshopsOf(learner), "w1"))
                        .orElseThrow()
                        .helper(),
                equalTo(alias));
        assertThat(
                ask(tx -> stores().of(AccompanimentStore.class).find(tx, actor, "a1"))
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
            assertThat(stores().of(AccompanimentStore.class).add(tx, one), is(true));
            Workshop workshop = new Workshop(workshopsOf(whose), "w" + number, by, activity, null, 9, NOON);
            assertThat(stores().of(AccompanimentStore.class).addWorkshop(tx, workshop), is(true));
            stores().of(AccompanimentStore.class)
                    .addAttendances(tx, List.of(new Attendance(whose, workshopsOf(whose), "w" + number, NOON)));
        });
    }

    @Test
    void theReferralsOfALearnerAreForgottenWithAnswersAndSheets() {
        three(i -> () -> List.of(learner, other).forEach(one -> refer(one, "r" + i, "helper-1")));
        assertThat(ask(tx -> stores().of(ReferralStore.class).forget(tx, learner, 4)), is(4));
        assertThat(ask(tx -> stores().of(ReferralStore.class).forget(tx, learner, 9)), is(5));
        assertThat(ask(tx -> stores().of(ReferralStore.class).forget(tx, learner, 9)), is(0));
        assertThat(ask(tx -> stores().of(ReferralStore.class).of(tx, learner)), empty());
        assertThat(ask(tx -> stores().of(ReferralStore.class).answers(tx, List.of(learner))), empty());
        assertThat(ask(tx -> stores().of(ReferralStore.class).sheets(tx, learner)), empty());
        assertThat(ask(tx -> stores().of(ReferralStore.class).of(tx, other)).size(), is(3));
        assertThat(
                ask(tx -> stores().of(ReferralStore.class).answers(tx, List.of(other)))
                        .size(),
                is(3));
        assertThat(ask(tx -> stores().of(ReferralStore.class).sheets(tx, other)).size(), is(3));
    }

    @Test
    void whoIsErasedReferredOthersUnderAnAlias() {
        refer(learner, "r", actor.value());
        refer(actor, "r", actor.value());
        renamesAll((tx, atMost) -> stores().of(ReferralStore.class).rename(tx, actor.value(), alias, atMost));
        assertThat(
                ask(tx -> stores().of(ReferralStore.class).find(tx, learner, "r"))
                        .orElseThrow()
                        .notedBy(),
                equalTo(alias));
        assertThat(
                ask(tx -> stores().of(ReferralStore.class).answers(tx, List.of(learner)))
                        .get(0)
                        .by(),
                equalTo(alias));
        assertThat(
                ask(tx -> stores().of(ReferralStore.class).find(tx, actor, "r"))
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
            assertThat(stores().of(ReferralStore.class).add(tx, referral), is(true));
            ReferralAnswer answer = new ReferralAnswer(
                    whose, id, "a", ReferralAnswer.Kind.MET, ReferralAnswer.From.HER_HELPER, by, NOON);
            assertThat(stores().of(ReferralStore.class).addAnswer(tx, answer), is(true));
            assertThat(stores().of(ReferralStore.class).addSheet(tx, new KeptSheet(hash, whose, id, DAY)), is(true));
        });
    }

    @Test
    void theMessagesToAPersonAreForgottenWithTheirReplies() {
        three(i -> () -> List.of(learner, other).forEach(one -> send(one, i)));
        SentMessage first = message(learner, 0);
        assertThat(ask(tx -> stores().of(MessageStore.class).replied(tx, first, NOON)), is(true));

        assertThat(ask(tx -> stores().of(MessageStore.class).forget(tx, learner, 2)), is(2));
        while (ask(tx -> stores().of(MessageStore.class).forget(tx, learner, 2)) == 2) {
            // Until fewer: some stores count the replies too, and some do not.
        }
        assertThat(ask(tx -> stores().of(MessageStore.class).lock(tx, first.reference())), is(Optional.empty()));
        assertThat(
                ask(tx -> stores().of(MessageStore.class)
                        .lock(tx, message(other, 0).reference())),
                is(Optional.of(message(other, 0))));
        send(learner, 0);
        assertThat(ask(tx -> stores().of(MessageStore.class).replied(tx, first, NOON)), is(true));
    }

    private static SentMessage message(LearnerId to, int number) {
        String reference = to.value() + "-" + number;
        return new SentMessage(reference, to, "mandate-copy", "m" + number, NOON.plusSeconds(number));
    }

    private void send(LearnerId to, int number) {
        inTransaction(tx -> stores().of(MessageStore.class).keep(tx, message(to, number)));
    }

    @Test
    void theMandatesOfALearnerAreForgotten() {
        three(i -> () -> {
            give(learner, "m" + i, "helper-1");
            give(other, "m" + i, "helper-1");
        });
        inTransaction(tx -> stores().of(MandateStore.class).end(tx, other, "m0", NOON));
        forgetsAll((tx, atMost) -> stores().of(MandateStore.class).forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().of(MandateStore.class).latest(tx, learner, 9)), empty());
        assertThat(
                ask(tx -> stores().of(MandateStore.class).open(tx, other, DAY)).size(), is(2));
    }

    @Test
    void theEndingOfAMandateIsForgottenWithIt() {
        give(learner, "m", "helper-1");
        inTransaction(tx -> stores().of(MandateStore.class).end(tx, learner, "m", NOON));
        inTransaction(tx -> stores().of(MandateStore.class).forget(tx, learner, 9));
        give(learner, "m", "helper-1");
        assertThat(
                ask(tx -> stores().of(MandateStore.class).open(tx, learner, DAY))
                        .size(),
                is(1));
    }

    @Test
    void whoIsErasedStandsInTheMandatesOfOthersUnderAnAliasInTheArchiveToo() {
        give(learner, "m", actor.value());
        give(other, "m", actor.value());
        inTransaction(tx -> stores().of(MandateStore.class)
                .archive(tx, new ArchivedMandate(new KeptMandate(mandate(other, "m", actor.value()), null), DAY)));
        renamesAll((tx, atMost) -> stores().of(MandateStore.class).rename(tx, actor.value(), alias, atMost));
        assertThat(
                ask(tx -> stores().of(MandateStore.class).latest(tx, learner, 9)),
                contains(new KeptMandate(mandate(learner, "m", alias), null)));
        assertThat(
                ask(tx -> stores().of(MandateStore.class).archived(tx, other)),
                contains(new ArchivedMandate(new KeptMandate(mandate(other, "m", alias), null), DAY)));
    }

    private void give(LearnerId whose, String id, String by) {
        inTransaction(tx -> stores().of(MandateStore.class).add(tx, mandate(whose, id, by)));
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
        forgetsAll((tx, atMost) -> stores().of(AbsentActStore.class).forget(tx, learner, atMost));
        assertThat(ask(tx -> stores().of(AbsentActStore.class).latest(tx, learner, 9)), empty());
        assertThat(
                ask(tx -> stores().of(AbsentActStore.class).latest(tx, other, 9))
                        .size(),
                is(3));
    }

    @Test
    void whoIsErasedActedInTheAbsenceOfOthersUnderAnAlias() {
        act(learner, "a", actor.value());
        act(other, "a", actor.value());
        renamesAll((tx, atMost) -> stores().of(AbsentActStore.class).rename(tx, actor.value(), alias, atMost));
        assertThat(
                ask(tx -> stores().of(AbsentActStore.class).latest(tx, learner, 9)),
                contains(absentAct(learner, "a", alias)));
    }

    private void act(LearnerId whose, String id, String by) {
        inTransaction(tx -> stores().of(AbsentActStore.class).add(tx, absentAct(whose, id, by)));
    }

    private static AbsentAct absentAct(LearnerId whose, String id, String by) {
        RightToAct right = new RightToAct(RightToAct.Basis.NONE, null);
        return new AbsentAct(id, whose, by, "structure-1", Procedure.PAPERS, NOON, right);
    }
}
