package org.inclusion.privacy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.inclusion.AboutLearner;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.InclusionBuilder;
import org.inclusion.Stores;
import org.inclusion.StoresWith;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.NotedAccompaniments;
import org.inclusion.accompaniment.SaidAccompaniment;
import org.inclusion.accompaniment.SaidWorkshop;
import org.inclusion.card.Card;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.Promise;
import org.inclusion.followup.SaidPromise;
import org.inclusion.guest.GuestKind;
import org.inclusion.guest.LearnerGuests;
import org.inclusion.guest.SaidGuest;
import org.inclusion.id.AreaId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.journal.JournalKey;
import org.inclusion.journal.JournalStore;
import org.inclusion.journal.PersonAlias;
import org.inclusion.journey.SaidWish;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.Receipt;
import org.inclusion.learner.Receipt.Status;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.mandate.AbsentAct;
import org.inclusion.mandate.LearnerMandates;
import org.inclusion.mandate.MandateOptions;
import org.inclusion.mandate.MandateText;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.RightToAct;
import org.inclusion.mandate.SaidMandate;
import org.inclusion.mandate.SeenMandate;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.message.MessageStore;
import org.inclusion.message.SentMessage;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.privacy.MoveLearners.Request;
import org.inclusion.referral.LearnerReferrals;
import org.inclusion.referral.ReferralReason;
import org.inclusion.referral.SaidReferral;
import org.inclusion.referral.SeenReferral;
import org.inclusion.store.Transaction;
import org.inclusion.words.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Two ids of one person become one, when two people say so, and nothing of either history is lost. */
class MoveTest {

    private static final MandateText TEXT =
            new MandateText("2026-11", LocalizedText.of(Map.of("fr", "Je suis d’accord.", "en", "I agree.")));
    private static final StepId STEP = new StepId("joindre-un-fichier");

    private final List<String> told = new ArrayList<>();
    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas = new Ccas(withKey(stores).listener(new LearnerListener() {
        @Override
        public void learnerMoved(LearnerId from, LearnerId to) {
            told.add(from + " " + to);
        }
    }));

    private final LearnerId maiden = new LearnerId("hers-maiden");
    private final LearnerId married = new LearnerId("hers-married");
    private final Actor before = Ccas.learner("hers-maiden");
    private final Actor after = Ccas.learner("hers-married");
    private final Actor marc = Ccas.helper();

    private static InclusionBuilder withKey(Stores stores) {
        return Inclusion.builder()
                .stores(stores)
                .installationKey(new byte[32])
                .journalKey(journalKey())
                .room(MandateOptions.reading(TEXT));
    }

    private static JournalKey journalKey() {
        try {
            return JournalKey.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    @AfterEach
    void close() {
        ccas.close();
    }

    @Test
    void everythingOfTheOldIdHasTheNewOneAndTheOldIdIsLikeOneThatNobodyHas() {
        AboutLearner old = ccas.as(marc).about(maiden);
        old.openDayRelation(true).orThrow();
        old.stateWish(new SaidWish(
                        "envoyer-un-document",
                        LearningWay.ALONE,
                        Device.PHONE,
                        true,
                        Network.GOOD,
                        Channel.FACE_TO_FACE))
                .orThrow();
        send(before, practice("p1", before));
        send(after, practice("p2", after));
        ccas.as(before).aboutMyself().disagree(new AreaId("2")).orThrow();
        ccas.as(before)
                .aboutMyself()
                .bookmarks()
                .keep(STEP.value(), "stop-2", null)
                .orThrow();
        Card card = old.cards().give(new PathId("premiers-pas"), STEP).orThrow();
        ccas.inclusion.addHomeResult(card.code(), "r1", STEP, true, now()).orThrow();
        old.profile().orThrow();

        MoveReceipt receipt = move();

        assertThat(receipt, equalTo(new MoveReceipt(now(), 1, 0, 0)));
        assertThat(told, contains("hers-maiden hers-married"));
        AboutLearner herself = ccas.as(after).aboutMyself();
        assertThat(ids(after), contains("p1", "p2"));
        assertThat(herself.latestWish().orThrow().learner(), equalTo(married));
        assertThat(herself.progress().orThrow().paths().isEmpty(), is(false));
        assertThat(herself.bookmarks().find(STEP.value()).orThrow().anchor(), equalTo("stop-2"));
        assertThat(herself.cards().list().orThrow(), hasSize(1));
        assertThat(herself.cards().homeProposals().orThrow(), hasSize(1));
        assertThat(herself.whoLooked().orThrow().isEmpty(), is(false));
        assertThat(ccas.inclusion.openCard(card.code()).toOptional().isPresent(), is(true));
        assertThat(ccas.inclusion.rebuildState().verify(married), is(true));

        AboutLearner gone = ccas.as(before).aboutMyself();
        assertThat(ids(before), empty());
        assertThat(gone.whoLooked().orThrow(), empty());
        assertThat(gone.cards().list().orThrow(), empty());
        assertThat(
                stores.transactions()
                        .run(tx -> stores.of(SnapshotStore.class).find(tx, maiden))
                        .isEmpty(),
                is(true));
    }

    @Test
    void mandatesWithTheirEndingsAndWhatWasDoneInHerAbsenceFollowHer() {
        LearnerMandates old = ccas.as(marc).about(maiden).mandates();
        old.give(said("m"), true).orThrow();
        ccas.clock.forward(Duration.ofMinutes(1));
        old.give(said("n"), true).orThrow();
        old.end("m").orThrow();
        old.noteAct("act", Procedure.MONEY).orThrow();
        List<SeenMandate> given = old.list().orThrow();

        move();

        LearnerMandates hers = ccas.as(after).aboutMyself().mandates();
        List<SeenMandate> moved = hers.list().orThrow();
        assertThat(
                moved.stream().map(seen -> seen.mandate().id() + seen.endedAt()).toList(),
                equalTo(given.stream()
                        .map(seen -> seen.mandate().id() + seen.endedAt())
                        .toList()));
        assertThat(
                moved.stream().map(seen -> seen.mandate().learner()).distinct().toList(), contains(married));
        AbsentAct act = hers.acts().orThrow().get(0);
        assertThat(act.learner(), equalTo(married));
        assertThat(act.right(), equalTo(new RightToAct(RightToAct.Basis.MANDATE, "n")));
        assertThat(
                ccas.as(marc)
                        .about(married)
                        .mandates()
                        .covers(Procedure.MONEY)
                        .orThrow()
                        .isHeld(),
                is(true));
        LearnerMandates gone = ccas.as(before).aboutMyself().mandates();
        assertThat(gone.list().orThrow(), empty());
        assertThat(gone.acts().orThrow(), empty());
    }

    @Test
    void theMandatesThatAHelperTookAndTheActsOfThatHelperHaveTheHelpersNewId() {
        Actor helper = new Actor("paul-1", marc.roles(), marc.structures());
        LearnerMandates mandates = ccas.as(helper).about(married).mandates();
        mandates.give(said("m"), true).orThrow();
        mandates.noteAct("act", Procedure.MONEY).orThrow();
        LearnerId from = new LearnerId("paul-1");
        LearnerId to = new LearnerId("paul-2");
        moves().ask(new Request(from, to, Ccas.STRUCTURE, "marc")).orThrow();
        moves().confirm(new Request(from, to, Ccas.STRUCTURE, "ines")).orThrow();

        LearnerMandates hers = ccas.as(after).aboutMyself().mandates();
        assertThat(hers.list().orThrow().get(0).mandate().helper(), equalTo("paul-2"));
        assertThat(hers.acts().orThrow().get(0).helper(), equalTo("paul-2"));
    }

    private static SaidMandate said(String id) {
        return new SaidMandate(id, TEXT.in(Locale.FRENCH).hash(), Set.of(Procedure.MONEY), 31, Channel.FACE_TO_FACE);
    }

    @RepeatedTest(10)
    void theStateIsThatOfOneHistoryFromTheBeginning(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        try (Ccas never = new Ccas(withKey(new InMemoryStores()))) {
            for (int i = 0; i < 60; i++) {
                ccas.clock.forward(Duration.ofHours(7));
                never.clock.forward(Duration.ofHours(7));
                Actor sender = random.nextBoolean() ? before : after;
                boolean success = random.nextInt(4) > 0;
                Help help = List.of(Help.values()).get(random.nextInt(4));
                String id = "e" + i;
                send(sender, ccas.practice(id, sender, sender.asLearner(), success, help));
                never.as(after).record(List.of(never.practice(id, after, married, success, help)));
            }

            move();

            assertThat(
                    ccas.inclusion.rebuildState().current(married),
                    equalTo(never.inclusion.rebuildState().current(married)));
            assertThat(ccas.inclusion.rebuildState().verify(married), is(true));
        }
    }

    @Test
    void onePersonAloneMovesNothing() {
        send(before, practice("p1", before));
        moves().ask(by("marc")).orThrow();

        assertThat(refusal(moves().confirm(by("marc"))).kind(), is(Refusal.Kind.FORBIDDEN));
        assertThat(ids(before), contains("p1"));
        moves().confirm(by("ines")).orThrow();
    }

    @Test
    void herTwoIdsAreOnePerson() {
        moves().ask(by("hers-maiden")).orThrow();

        assertThat(refusal(moves().confirm(by("hers-married"))).kind(), is(Refusal.Kind.FORBIDDEN));
        moves().confirm(by("marc")).orThrow();
    }

    @Test
    void whatNobodyAskedForInTheLastWeekIsNotConfirmed() {
        assertThat(refusal(moves().confirm(by("marc"))).kind(), is(Refusal.Kind.NOT_FOUND));
        moves().ask(by("marc")).orThrow();
        ccas.clock.forward(Duration.ofDays(7).plusSeconds(1));
        assertThat(refusal(moves().confirm(by("ines"))).kind(), is(Refusal.Kind.NOT_FOUND));
        assertThat(
                "no row is left of somebody who is not known",
                stores.transactions().run(tx -> stores.of(SnapshotStore.class).count(tx)),
                is(0L));
        Request another = new Request(maiden, new LearnerId("hers-else"), Ccas.STRUCTURE, "ines");
        moves().ask(by("marc")).orThrow();
        assertThat(refusal(moves().confirm(another)).kind(), is(Refusal.Kind.NOT_FOUND));
        assertThrows(IllegalArgumentException.class, () -> new Request(maiden, maiden, Ccas.STRUCTURE, "marc"));
    }

    @Test
    void whoeverIsHiddenIsNotMoved() {
        moves().ask(by("marc")).orThrow();
        ccas.as(after).aboutMyself().erasure().request(false).orThrow();

        assertThat(refusal(moves().confirm(by("ines"))).kind(), is(Refusal.Kind.CONFLICT));
        assertThat(refusal(moves().ask(by("ines"))).kind(), is(Refusal.Kind.CONFLICT));
    }

    @Test
    void withoutTheSecretOfTheInstallationNothingMoves() {
        try (Ccas keyless = new Ccas(new InMemoryStores())) {
            assertThrows(
                    IllegalStateException.class,
                    () -> keyless.inclusion.moveLearners().ask(by("marc")));
        }
    }

    @Test
    void evidenceOfOneIdInBothHistoriesIsKeptOnceOrGetsAnotherId() {
        send(before, practice("same", before));
        send(after, practice("same", after));
        send(before, practice("other", before));
        send(after, ccas.practice("other", after, married, false, Help.SHOWN));
        send(
                before,
                ccas.draft("fix", before, maiden)
                        .superseding("other")
                        .practised(Ccas.item(STEP.value()), true, Help.SUPPORTED));

        MoveReceipt receipt = move();

        assertThat(receipt, equalTo(new MoveReceipt(now(), 2, 1, 1)));
        List<ReceivedEvidence> history = history(after);
        assertThat(history, hasSize(4));
        String renamed = history.stream()
                .map(ReceivedEvidence::id)
                .filter(id -> id.startsWith("moved-"))
                .findFirst()
                .orElseThrow();
        assertThat(
                history.stream()
                        .filter(one -> one.id().equals("fix"))
                        .map(one -> one.evidence().header().supersedes())
                        .toList(),
                contains(renamed));
        assertThat(ccas.inclusion.rebuildState().verify(married), is(true));
    }

    @Test
    void whatComesLateForTheOldIdGoesToTheNewOne() {
        Evidence first = practice("p1", before);
        Evidence late = practice("late", before);
        Evidence observed = ccas.observation("o1", marc, maiden, Help.SUPPORTED);
        send(before, first);
        ccas.clock.forward(Duration.ofMinutes(1));
        move();
        ccas.clock.forward(Duration.ofMinutes(1));
        Evidence later = practice("later", before);

        assertThat(statuses(before, first, late, later), contains(Status.DUPLICATE, Status.STORED, Status.STORED));
        assertThat(statuses(marc, observed), contains(Status.STORED));
        assertThat(ids(after), contains("late", "o1", "p1"));
        assertThat("what is dated later begins anew", ids(before), contains("later"));
        assertThat(
                history(after).stream()
                        .map(one -> one.evidence().header().actor())
                        .distinct()
                        .toList(),
                not(contains("hers-maiden")));
        assertThat(ccas.inclusion.rebuildState().verify(married), is(true));
    }

    @Test
    void whoeverIsLetInWhileTheMoveWaitsForHerLockDoesNotBringTheOldIdBack() {
        InMemoryStores memory = new InMemoryStores();
        List<Runnable> whileItWaits = new ArrayList<>();
        SnapshotStore slow = (SnapshotStore) Proxy.newProxyInstance(
                SnapshotStore.class.getClassLoader(),
                new Class<?>[] {SnapshotStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("lock")) {
                        whileItWaits.forEach(Runnable::run);
                    }
                    return method.invoke(memory.of(SnapshotStore.class), arguments);
                });
        Stores waited = new StoresWith<>(memory, SnapshotStore.class, slow);
        try (Ccas busy = new Ccas(Inclusion.builder().stores(waited).installationKey(new byte[32]))) {
            busy.as(before).aboutMyself().enrol(new PathId("premiers-pas")).orThrow();
            busy.inclusion.moveLearners().ask(by("marc")).orThrow();
            Instant letIn = busy.clock.instant().plusSeconds(1);
            whileItWaits.add(() -> busy.clock.forward(Duration.ofSeconds(3)));

            busy.inclusion.moveLearners().confirm(by("ines")).orThrow();
            whileItWaits.clear();

            assertThat(
                    refusal(busy.as(before.letIn(letIn)).aboutMyself().disagree(new AreaId("2")))
                            .kind(),
                    is(Refusal.Kind.NOT_FOUND));
        }
    }

    @Test
    void aMoveThatIsAskedForWhileItsNewIdIsLeftDoesNotBringThatIdBack() {
        InMemoryStores memory = new InMemoryStores();
        Queue<Runnable> whileItWaits = new ArrayDeque<>();
        try (Ccas busy = new Ccas(withKey(waited(memory, whileItWaits)))) {
            MoveLearners moves = busy.inclusion.moveLearners();
            LearnerId again = new LearnerId("hers-again");
            moves.ask(new Request(married, again, Ccas.STRUCTURE, "marc")).orThrow();
            whileItWaits.add(() -> {
                busy.clock.forward(Duration.ofSeconds(1));
                moves.confirm(new Request(married, again, Ccas.STRUCTURE, "ines"))
                        .orThrow();
            });

            assertThat(refusal(moves.ask(by("marc"))).kind(), is(Refusal.Kind.CONFLICT));
            assertThat(refusal(moves.confirm(by("ines"))).kind(), is(Refusal.Kind.NOT_FOUND));
            moves.ask(by("marc")).orThrow();
        }
    }

    @Test
    void aMoveThatIsAskedForWhileItsNewIdIsErasedLeavesNothingOfThatId() {
        InMemoryStores memory = new InMemoryStores();
        Queue<Runnable> whileItWaits = new ArrayDeque<>();
        try (Ccas busy = new Ccas(withKey(waited(memory, whileItWaits)))) {
            whileItWaits.add(() -> {
                busy.inclusion.eraseLearners().request(married, EraseLearners.SHORTEST);
                busy.clock.forward(EraseLearners.SHORTEST);
                assertThat(busy.inclusion.eraseLearners().due(done -> true), hasSize(1));
            });

            assertThat(refusal(busy.inclusion.moveLearners().ask(by("marc"))).kind(), is(Refusal.Kind.CONFLICT));
            List<Move> left =
                    memory.transactions().run(tx -> memory.of(MoveStore.class).onto(tx, married));
            assertThat(left, empty());
            assertThat(
                    memory.transactions()
                            .run(tx -> memory.of(SnapshotStore.class).count(tx)),
                    is(0L));
        }
    }

    @Test
    void aMessageThatIsNotedAsSentWhileTheMoveWaitsForItsLetterHasHerNewId() {
        InMemoryStores memory = new InMemoryStores();
        SentMessage sent = new SentMessage("reference", maiden, "appointment", "p1", Instant.EPOCH);
        OutboxStore busyOutbox = (OutboxStore) Proxy.newProxyInstance(
                OutboxStore.class.getClassLoader(), new Class<?>[] {OutboxStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("move")) {
                        // The move waits for the row of the letter until its sender has committed.
                        memory.of(MessageStore.class).keep((Transaction) arguments[0], sent);
                    }
                    return method.invoke(memory.of(OutboxStore.class), arguments);
                });
        Stores sending = new StoresWith<>(memory, OutboxStore.class, busyOutbox);
        try (Ccas busy = new Ccas(withKey(sending))) {
            busy.inclusion.moveLearners().ask(by("marc")).orThrow();
            busy.inclusion.moveLearners().confirm(by("ines")).orThrow();

            Set<SentMessage> left = memory.transactions()
                    .run(tx -> memory.of(MessageStore.class).of(tx, maiden).keySet());
            Set<SentMessage> hers = memory.transactions()
                    .run(tx -> memory.of(MessageStore.class).of(tx, married).keySet());
            assertThat(left, empty());
            assertThat(hers, hasSize(1));
        }
    }

    /**
     * Stores in which something is done while locks are waited for: one thing at the first time, another at the second.
     */
    private static Stores waited(InMemoryStores memory, Queue<Runnable> whileItWaits) {
        SnapshotStore slow = (SnapshotStore) Proxy.newProxyInstance(
                SnapshotStore.class.getClassLoader(),
                new Class<?>[] {SnapshotStore.class},
                (proxy, method, arguments) -> {
                    Runnable meanwhile = method.getName().equals("lock") ? whileItWaits.poll() : null;
                    if (meanwhile != null) {
                        meanwhile.run();
                    }
                    return method.invoke(memory.of(SnapshotStore.class), arguments);
                });
        return new StoresWith<>(memory, SnapshotStore.class, slow);
    }

    @Test
    void anIdThatWasLeftTwiceLeadsToTheLastOne() {
        Evidence late = practice("late", before);
        move();
        LearnerId again = new LearnerId("hers-again");
        Request on = new Request(married, again, Ccas.STRUCTURE, "marc");
        moves().ask(on).orThrow();
        moves().confirm(new Request(married, again, Ccas.STRUCTURE, "ines")).orThrow();

        assertThat(statuses(before, late), contains(Status.STORED));
        assertThat(ids(Ccas.learner("hers-again")), contains("late"));
    }

    @Test
    void anIdThatWasLeftAndComesBackKeepsWhatIsLate() {
        Evidence late = practice("late", before);
        ccas.clock.forward(Duration.ofMinutes(2));
        move();
        ccas.clock.forward(Duration.ofMinutes(2));
        moveOn(married, maiden);

        assertThat(statuses(before, late), contains(Status.STORED));
        assertThat(ids(before), contains("late"));
    }

    @Test
    void twoMovesThatComeToLeadToOneIdLeaveTheLaterOne() {
        LearnerId again = new LearnerId("hers-again");
        move();
        ccas.clock.forward(Duration.ofHours(1));
        Evidence late = practice("late", before);
        ccas.clock.forward(Duration.ofHours(1));
        moveOn(maiden, again);
        ccas.clock.forward(Duration.ofHours(1));
        moveOn(married, again);

        assertThat(statuses(before, late), contains(Status.STORED));
        assertThat(ids(Ccas.learner("hers-again")), contains("late"));
    }

    private void moveOn(LearnerId from, LearnerId to) {
        moves().ask(new Request(from, to, Ccas.STRUCTURE, "marc")).orThrow();
        moves().confirm(new Request(from, to, Ccas.STRUCTURE, "ines")).orThrow();
    }

    @Test
    void aMoveThatIsAskedForAgainIsNotForgottenMeanwhile() {
        Evidence late = practice("late", before);
        move();
        ccas.clock.forward(Duration.ofDays(1));
        moves().ask(by("marc")).orThrow();
        ccas.clock.forward(Duration.ofDays(8));
        ccas.inclusion.eraseLearners().due(done -> true);

        assertThat(refusal(moves().confirm(by("ines"))).kind(), is(Refusal.Kind.NOT_FOUND));
        assertThat(statuses(before, late), contains(Status.STORED));
        assertThat(ids(after), contains("late"));
        ccas.as(after).aboutMyself().erasure().request(false).orThrow();
        ccas.clock.forward(Duration.ofDays(7));
        ccas.inclusion.eraseLearners().due(done -> true);
        assertThat(statuses(before, late), contains(Status.ERASED));
    }

    @Test
    void erasingTheNewIdErasesAllAndWhatComesLateForTheOldOneIsErased() {
        Evidence first = practice("p1", before);
        send(before, first);
        move();
        ccas.as(after).aboutMyself().erasure().request(false).orThrow();
        ccas.clock.forward(Duration.ofDays(7));
        assertThat(ccas.inclusion.eraseLearners().due(done -> true), hasSize(1));

        assertThat(statuses(before, first), contains(Status.ERASED));
        assertThat(statuses(after, practiceAt("p2", after, Duration.ofDays(-1))), contains(Status.ERASED));
        List<Move> left =
                stores.transactions().run(tx -> stores.of(MoveStore.class).onto(tx, married));
        assertThat(left, empty());
    }

    @Test
    void aHelperWhoseIdMovesKeepsWhatTheHelperNotedAndMayCorrectIt() {
        Actor helper = new Actor("paul-1", marc.roles(), marc.structures());
        Actor helperNow = new Actor("paul-2", marc.roles(), marc.structures());
        send(helper, ccas.observation("o1", helper, married, Help.SHOWN));
        LearnerId from = new LearnerId("paul-1");
        LearnerId to = new LearnerId("paul-2");
        moves().ask(new Request(from, to, Ccas.STRUCTURE, "marc")).orThrow();
        moves().confirm(new Request(from, to, Ccas.STRUCTURE, "ines")).orThrow();

        assertThat(history(after).get(0).evidence().header().actor(), equalTo("paul-2"));
        Evidence correction =
                ccas.draft("o2", helperNow, married).superseding("o1").observed(Ccas.item(STEP.value()), Help.ALONE);
        assertThat(statuses(helperNow, correction), contains(Status.STORED));
        assertThat(ccas.inclusion.rebuildState().verify(married), is(true));
    }

    @Test
    void aHelperWhoseIdMovesHoldsWhatTheHelperPromised() {
        Actor helper = new Actor("paul-1", marc.roles(), marc.structures());
        ccas.as(helper)
                .about(married)
                .promises()
                .make(new SaidPromise("p", null, null, MeetingWay.TELEPHONE, Matter.NEWS, true))
                .orThrow();
        LearnerId from = new LearnerId("paul-1");
        LearnerId to = new LearnerId("paul-2");
        moves().ask(new Request(from, to, Ccas.STRUCTURE, "marc")).orThrow();
        moves().confirm(new Request(from, to, Ccas.STRUCTURE, "ines")).orThrow();

        Promise held =
                ccas.as(after).aboutMyself().promises().list().orThrow().get(0).promise();
        assertThat(held.owner(), equalTo("paul-2"));
        assertThat(held.madeBy(), equalTo("paul-2"));
    }

    @Test
    void whatWasDoneWithHerAndTheWorkshopsSheCameToHaveHerNewId() {
        Activity activity = new Activity(LocalDate.of(2026, 11, 24), AccompanimentMode.PLACE, 30, Set.of(), Set.of());
        ccas.as(marc)
                .about(maiden)
                .accompaniments()
                .note(new SaidAccompaniment("a", activity, null, Help.TOGETHER, null))
                .orThrow();
        ccas.as(marc)
                .accompanimentsOf(Ccas.STRUCTURE)
                .noteWorkshop(new SaidWorkshop("w", activity, null, 8, Set.of(maiden)))
                .orThrow();

        move();

        NotedAccompaniments hers =
                ccas.as(after).aboutMyself().accompaniments().list().orThrow();
        assertThat(hers.accompaniments(), hasSize(1));
        assertThat(hers.accompaniments().get(0).help(), equalTo(Help.TOGETHER));
        assertThat(hers.workshops(), hasSize(1));
        NotedAccompaniments gone =
                ccas.as(before).aboutMyself().accompaniments().list().orThrow();
        assertThat(gone.accompaniments(), empty());
        assertThat(gone.workshops(), empty());
    }

    @Test
    void theSheetOfAReferralThatIsNotKeptAnswersNoOtherReferral() {
        String ofOld = referred(maiden, ReferralReason.LEARNING);
        String ofNew = referred(married, ReferralReason.WORK);
        ccas.inclusion.openSheet(ofOld).orThrow();

        move();

        SeenReferral kept =
                ccas.as(after).aboutMyself().referrals().list().orThrow().get(0);
        assertThat(kept.state().referral().reason(), equalTo(ReferralReason.WORK));
        assertThat(kept.state().answers(), empty());
        assertThat(refusal(ccas.inclusion.openSheet(ofOld)).kind(), is(Refusal.Kind.NOT_FOUND));
        ccas.inclusion.openSheet(ofNew).orThrow();
    }

    private String referred(LearnerId learner, ReferralReason reason) {
        LearnerReferrals referrals = ccas.as(marc).about(learner).referrals();
        referrals
                .make(SaidReferral.toStructure("r", "ailleurs", reason, Set.of()))
                .orThrow();
        return referrals.sheet("r").orThrow().signs();
    }

    @Test
    void herGuestsKeepTheirSignsAndAnInvitationThatWasEndedStaysSo() {
        ccas.as(before).aboutMyself().enrol(new PathId("premiers-pas")).orThrow();
        String open = invited(maiden, "open");
        String ended = invited(maiden, "ended");
        String twice = invited(maiden, "twice");
        invited(married, "twice");
        ccas.as(before).aboutMyself().guests().end("ended").orThrow();

        move();

        LearnerGuests hers = ccas.as(after).aboutMyself().guests();
        for (String guest : List.of("open", "ended", "twice")) {
            hers.show(guest).orThrow();
        }
        assertThat(ccas.inclusion.seeTodaysStep(open).toOptional().isPresent(), is(true));
        for (String signs : List.of(ended, twice)) {
            assertThat(ccas.inclusion.seeTodaysStep(signs).toOptional().isPresent(), is(false));
        }
        assertThat(ccas.as(before).aboutMyself().guests().list().orThrow(), empty());
    }

    private String invited(LearnerId learner, String id) {
        SaidGuest said = new SaidGuest(id, GuestKind.NEIGHBOUR, 30, true);
        return ccas.as(marc).about(learner).guests().invite(said).orThrow().signs();
    }

    @Test
    void whatAHelperNotedHasTheHelpersNewId() {
        Actor helper = new Actor("paul-1", marc.roles(), marc.structures());
        Activity activity = new Activity(LocalDate.of(2026, 11, 24), AccompanimentMode.PLACE, 30, Set.of(), Set.of());
        ccas.as(helper)
                .about(married)
                .accompaniments()
                .note(new SaidAccompaniment("a", activity, null, null, null))
                .orThrow();
        LearnerId from = new LearnerId("paul-1");
        LearnerId to = new LearnerId("paul-2");
        moves().ask(new Request(from, to, Ccas.STRUCTURE, "marc")).orThrow();
        moves().confirm(new Request(from, to, Ccas.STRUCTURE, "ines")).orThrow();

        NotedAccompaniments hers =
                ccas.as(after).aboutMyself().accompaniments().list().orThrow();
        assertThat(hers.accompaniments().get(0).helper(), equalTo("paul-2"));
    }

    @Test
    void anIdThatIsTakenOnceMoreGetsAnotherOnceMore() {
        send(before, practice("other", before));
        send(after, ccas.practice("other", after, married, false, Help.SHOWN));
        move();
        ccas.clock.forward(Duration.ofDays(1));
        send(before, ccas.practice("other", before, maiden, false, Help.TOGETHER));

        move();

        assertThat(history(after), hasSize(3));
        assertThat(ids(before), empty());
        assertThat(ccas.inclusion.rebuildState().verify(married), is(true));
    }

    @Test
    void theJournalSaysWhoAskedAndWhoConfirmedAndWhichAliasItWas() {
        ccas.as(marc).about(maiden).profile().orThrow();
        ccas.inclusion.sealJournal().seal();
        List<PersonAlias> hers =
                stores.transactions().run(tx -> stores.of(JournalStore.class).aliasesOf(tx, Set.of(maiden.value())));
        moves().ask(by("marc")).orThrow();
        ccas.clock.forward(Duration.ofSeconds(1));
        moves().confirm(by("ines")).orThrow();

        List<JournalEntry> entries =
                stores.transactions().run(tx -> stores.of(JournalStore.class).unsealed(tx, 100));
        List<JournalEntry> moved =
                entries.stream().filter(entry -> entry.act().equals(Act.MOVE)).toList();
        assertThat(moved, hasSize(2));
        assertThat(moved.get(0).what(), equalTo("ASKED"));
        assertThat(moved.get(0).actor(), equalTo("marc"));
        assertThat(moved.get(1).what(), equalTo(hers.get(0).alias()));
        assertThat(moved.get(1).subject(), equalTo(married.value()));
        assertThat(moved.get(1).actor(), equalTo("ines"));
    }

    @Test
    void whoConfirmsUnderTheIdThatIsLeftIsNotedUnderTheNewOne() {
        moves().ask(by("marc")).orThrow();
        // Entries of one millisecond come in no order.
        ccas.clock.forward(Duration.ofSeconds(1));
        moves().confirm(by(maiden.value())).orThrow();

        List<JournalEntry> entries =
                stores.transactions().run(tx -> stores.of(JournalStore.class).unsealed(tx, 100));
        assertThat(entries.stream().filter(entry -> entry.names(maiden.value())).toList(), empty());
        assertThat(entries.get(entries.size() - 1).actor(), equalTo(married.value()));
    }

    @Test
    void whatIsNotSealedYetIsAboutHerNewId() {
        ccas.as(marc).about(maiden).profile().orThrow();

        move();

        assertThat(
                stores.transactions().run(tx -> stores.of(JournalStore.class).unsealed(tx, 100)).stream()
                        .filter(entry -> entry.act().equals(Act.LOOK))
                        .map(JournalEntry::subject)
                        .toList(),
                contains(married.value()));
    }

    private MoveReceipt move() {
        moves().ask(by("marc")).orThrow();
        return moves().confirm(by("ines")).orThrow();
    }

    private MoveLearners moves() {
        return ccas.inclusion.moveLearners();
    }

    private Request by(String person) {
        return new Request(maiden, married, Ccas.STRUCTURE, person);
    }

    private Instant now() {
        return ccas.clock.instant();
    }

    private Evidence practice(String id, Actor herself) {
        return ccas.practice(id, herself, herself.asLearner(), true, Help.ALONE);
    }

    private Evidence practiceAt(String id, Actor herself, Duration ago) {
        return Ccas.draft(id, herself, herself.asLearner(), now().plus(ago))
                .practised(Ccas.item(STEP.value()), true, Help.ALONE);
    }

    private void send(Actor sender, Evidence evidence) {
        assertThat(statuses(sender, evidence), contains(Status.STORED));
    }

    private List<Status> statuses(Actor sender, Evidence... batch) {
        return ccas.as(sender).record(List.of(batch)).stream()
                .map(Receipt::status)
                .toList();
    }

    private List<ReceivedEvidence> history(Actor herself) {
        return ccas.as(herself).aboutMyself().history(null, 100).orThrow().evidence();
    }

    private List<String> ids(Actor herself) {
        return history(herself).stream().map(ReceivedEvidence::id).sorted().toList();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("not refused: " + value);
                },
                refusal -> refusal);
    }
}
