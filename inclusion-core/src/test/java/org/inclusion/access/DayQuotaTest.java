package org.inclusion.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inclusion.Acting;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.KindsOfRooms;
import org.inclusion.access.Quotas.Kind;
import org.inclusion.assessment.Agreement;
import org.inclusion.assessment.Assessment;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.card.Card;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.SaidWish;
import org.inclusion.journey.Wish;
import org.inclusion.learner.Receipt;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person adds so much in a day and no more; what is over may come tomorrow. */
class DayQuotaTest {

    private static final Actor ROSE = Ccas.learner("hers-rose");
    private static final LearnerId LEARNER = ROSE.asLearner();

    private static final Instant SEEN = Instant.parse("2026-11-01T09:00:00Z");

    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas = new Ccas(Inclusion.builder()
            .stores(stores)
            .quotas(Quotas.standard()
                    .with(Evidence.QUOTA, 5)
                    .with(Card.QUOTA, 2)
                    .with(Wish.QUOTA, 2)
                    .with(Assessment.QUOTA, 1)));
    private final Acting herself = ccas.as(ROSE);

    @AfterEach
    void close() {
        ccas.close();
    }

    @Test
    void aQuotaOfNothingIsAQuotaAndLessIsNone() {
        assertThat(Quotas.standard().with(Wish.QUOTA, 0).of(Wish.QUOTA), equalTo(0L));
        assertThrows(IllegalArgumentException.class, () -> Quotas.standard().with(Wish.QUOTA, -1));
    }

    @Test
    void theUsualQuotasAreGenerous() {
        assertThat(
                KindsOfRooms.QUOTAS.stream().map(Quotas.standard()::of).toList(),
                containsInAnyOrder(2_000L, 50L, 100L, 200L, 300L, 100L, 100L, 500L, 100L, 200L, 200L, 50L));
        assertThrows(IllegalArgumentException.class, () -> Quotas.standard().with(Card.QUOTA, -1));
    }

    @Test
    void ofABatchTheFirstPiecesAreKeptAndThoseOverTheQuotaComeTomorrow() {
        assertThat(statuses(send(ROSE, 1, 4)), everyItem(is(Receipt.Status.STORED)));

        List<Receipt> receipts = send(ROSE, 5, 7);
        assertThat(statuses(receipts), contains(Receipt.Status.STORED, Receipt.Status.REFUSED, Receipt.Status.REFUSED));
        assertThat(refusal(receipts.get(1)).kind(), equalTo(Refusal.Kind.TOO_MANY));
        assertThat(refusal(receipts.get(1)).reason().code(), equalTo("refused.over-quota"));

        itIs("2026-11-24T23:00:00Z");
        assertThat(
                statuses(send(ROSE, 5, 7)),
                contains(Receipt.Status.DUPLICATE, Receipt.Status.STORED, Receipt.Status.STORED));
    }

    @Test
    void itMayComeAgainWithTheNextLocalMidnight() {
        itIs("2026-11-24T22:59:58.5Z");
        send(ROSE, 1, 5);

        assertThat(retryAfter(refusal(send(ROSE, 6, 6).get(0))), equalTo("2"));
    }

    @Test
    void aDayOnWhichTheClocksAreSetForwardHasAnHourLess() {
        itIs("2027-03-27T23:00:00Z");
        send(ROSE, 1, 5);

        assertThat(retryAfter(refusal(send(ROSE, 6, 6).get(0))), equalTo(String.valueOf(23 * 60 * 60 + 1)));
    }

    @Test
    void whatIsSentTwiceCountsOnce() {
        send(ROSE, 1, 2);
        send(ROSE, 1, 2);
        assertThat(used(Evidence.QUOTA), equalTo(2L));
        assertThat(statuses(send(ROSE, 3, 5)), everyItem(is(Receipt.Status.STORED)));

        assertThat(statuses(send(ROSE, 1, 5)), everyItem(is(Receipt.Status.DUPLICATE)));
        assertThat(used(Evidence.QUOTA), equalTo(5L));
    }

    @Test
    void duplicatesInABatchLeaveRoomForWhatIsNew() {
        send(ROSE, 1, 3);

        List<Receipt> receipts = send(ROSE, 1, 6);

        assertThat(
                statuses(receipts),
                contains(
                        Receipt.Status.DUPLICATE,
                        Receipt.Status.DUPLICATE,
                        Receipt.Status.DUPLICATE,
                        Receipt.Status.STORED,
                        Receipt.Status.STORED,
                        Receipt.Status.REFUSED));
    }

    @Test
    void whatIsRefusedForAnotherReasonDoesNotCount() {
        Evidence nowhere = ccas.draft("e-0", ROSE, LEARNER).practised(Ccas.item("nowhere"), true, Help.ALONE);
        herself.record(List.of(nowhere, nowhere, nowhere, nowhere));

        assertThat(statuses(send(ROSE, 1, 5)), everyItem(is(Receipt.Status.STORED)));
    }

    @Test
    void whatAHelperSendsCountsForTheHelper() {
        send(ROSE, 1, 5);
        assertThat(statuses(send(Ccas.helper(), 11, 15)), everyItem(is(Receipt.Status.STORED)));
        assertThat(statuses(send(Ccas.helper(), 16, 16)), contains(Receipt.Status.REFUSED));
    }

    @Test
    void cardsAreCounted() {
        assertThat(
                kinds(
                        3,
                        () -> herself.about(LEARNER)
                                .cards()
                                .give(new PathId("premiers-pas"), new StepId("joindre-un-fichier"))),
                contains(null, null, Refusal.Kind.TOO_MANY));
        assertThat(herself.about(LEARNER).cards().list().orThrow().size(), equalTo(2));
    }

    @Test
    void wishesAreCounted() {
        SaidWish wish = new SaidWish(
                "envoyer-un-document", LearningWay.ALONE, Device.PHONE, true, Network.GOOD, Channel.SCREEN);
        assertThat(kinds(3, () -> herself.about(LEARNER).stateWish(wish)), contains(null, null, Refusal.Kind.TOO_MANY));
    }

    @Test
    void anAssessmentThatGoesOnIsNotCountedAgain() {
        assertThat(kinds(2, () -> herself.about(LEARNER).assessments().begin(agreement("a"))), contains(null, null));
        assertThat(
                kinds(1, () -> herself.about(LEARNER).assessments().begin(agreement("b"))),
                contains(Refusal.Kind.TOO_MANY));
    }

    @Test
    void pastDaysAreForgottenInPassing() {
        send(ROSE, 1, 5);
        LocalDate yesterday = ccas.inclusion.today();
        itIs("2026-11-25T09:00:00Z");
        send(ROSE, 6, 6);

        assertThat(
                stores.transactions()
                        .run(tx -> stores.of(QuotaStore.class).add(tx, ROSE.id(), yesterday, Evidence.QUOTA, 0)),
                equalTo(0L));
    }

    @Test
    void theSentenceIsThereInBothLanguages() {
        send(ROSE, 1, 5);
        Refusal refusal = refusal(send(ROSE, 6, 6).get(0));
        assertThat(
                ccas.inclusion.words().say(refusal.reason(), Locale.FRENCH),
                equalTo("C’est plus que ce que le service reçoit d’une personne en une journée. Continuez demain."));
        assertThat(
                ccas.inclusion.words().say(refusal.reason(), Locale.ENGLISH),
                equalTo("This is more than the service takes in from one person in a day. Please go on tomorrow."));
    }

    private List<Receipt> send(Actor sender, int first, int last) {
        return ccas.as(sender)
                .record(IntStream.rangeClosed(first, last)
                        .<Evidence>mapToObj(i -> Ccas.draft("e-" + i, sender, LEARNER, SEEN)
                                .practised(Ccas.item("joindre-un-fichier"), true, Help.TOGETHER))
                        .toList());
    }

    private void itIs(String instant) {
        ccas.clock.forward(Duration.between(ccas.clock.instant(), Instant.parse(instant)));
    }

    private long used(Kind kind) {
        return stores.transactions()
                .run(tx -> stores.of(QuotaStore.class).add(tx, ROSE.id(), ccas.inclusion.today(), kind, 0));
    }

    private static Agreement agreement(String id) {
        return new Agreement(new AssessmentId(id), AssessmentMode.FULL, null, Channel.SCREEN);
    }

    private static List<Receipt.Status> statuses(List<Receipt> receipts) {
        return receipts.stream().map(Receipt::status).toList();
    }

    private static Refusal refusal(Receipt receipt) {
        return Objects.requireNonNull(receipt.refusal());
    }

    private static String retryAfter(Refusal refusal) {
        return Objects.requireNonNull(refusal.reason().arguments().get("retryAfter"))
                .in(Locale.ROOT);
    }

    private static List<Refusal.Kind> kinds(int times, Supplier<Outcome<?>> request) {
        return IntStream.range(0, times)
                .mapToObj(i -> request.get().fold(done -> (Refusal.Kind) null, Refusal::kind))
                .collect(Collectors.toList());
    }
}
