package org.inclusion.contracts;

import static java.util.Comparator.comparing;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.referral.KeptSheet;
import org.inclusion.referral.Referral;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralReason;
import org.inclusion.referral.ReferralStore;
import org.inclusion.referral.SharedDetail;
import org.junit.jupiter.api.Test;

/** The tests that every {@link ReferralStore} passes. */
public abstract class ReferralStoreContract extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final LearnerId learner = someone();
    private final String receiver = "S-" + UUID.randomUUID();

    @Test
    void aLearnerWithoutReferralsHasNone() {
        assertThat(ask(tx -> stores().of(ReferralStore.class).of(tx, learner)), empty());
        assertThat(ask(tx -> stores().of(ReferralStore.class).find(tx, learner, "r")), is(Optional.empty()));
        assertThat(ask(tx -> stores().of(ReferralStore.class).answers(tx, List.of(learner))), empty());
        assertThat(ask(tx -> stores().of(ReferralStore.class).answers(tx, List.of())), empty());
        assertThat(ask(tx -> stores().of(ReferralStore.class).sheets(tx, learner)), empty());
        assertThat(ask(tx -> stores().of(ReferralStore.class).arrivedAt(tx, receiver, 5)), empty());
    }

    @Test
    void aReferralIsReadBackAsItWasNoted() {
        Referral toStructure = toStructure(learner, "r2", NOON.plusSeconds(1));
        Referral toPlace = new Referral(
                learner,
                "r1",
                UUID.randomUUID().toString(),
                "structure-1",
                Referral.Direction.SENT,
                "place-1",
                null,
                ReferralReason.CHEAP_TARIFF,
                EnumSet.allOf(SharedDetail.class),
                "helper-1",
                NOON);
        Referral received = new Referral(
                learner,
                "r3",
                UUID.randomUUID().toString(),
                "structure-1",
                Referral.Direction.RECEIVED,
                null,
                null,
                ReferralReason.OTHER,
                Set.of(),
                "helper-1",
                NOON.plusSeconds(2));
        List.of(toStructure, received, toPlace).forEach(one -> assertThat(add(one), is(true)));
        assertThat(
                ask(tx -> stores().of(ReferralStore.class).of(tx, learner)), contains(toPlace, toStructure, received));
        assertThat(ask(tx -> stores().of(ReferralStore.class).find(tx, learner, "r1")), is(Optional.of(toPlace)));
    }

    @Test
    void theFirstReferralOfAnIdStands() {
        Referral first = toStructure(learner, "r", NOON);
        assertThat(add(first), is(true));
        assertThat(add(toStructure(learner, "r", NOON.plusSeconds(1))), is(false));
        assertThat(ask(tx -> stores().of(ReferralStore.class).of(tx, learner)), contains(first));
    }

    @Test
    void idsAreToldApartByCapitalsAndByLearners() {
        assertThat(add(toStructure(learner, "r", NOON)), is(true));
        assertThat(add(toStructure(learner, "R", NOON)), is(true));
        assertThat(add(toStructure(someone(), "r", NOON)), is(true));
        assertThat(ask(tx -> stores().of(ReferralStore.class).of(tx, learner)).size(), is(2));
    }

    @Test
    void theReferralsToAStructureAreReadTheLatestFirst() {
        Referral first = toStructure(learner, "r", NOON);
        Referral second = toStructure(someone(), "r", NOON.plusSeconds(1));
        Referral third = toStructure(someone(), "r", NOON.plusSeconds(2));
        List.of(first, third, second).forEach(this::add);
        assertThat(
                ask(tx -> stores().of(ReferralStore.class).arrivedAt(tx, receiver, 5)), contains(third, second, first));
        assertThat(ask(tx -> stores().of(ReferralStore.class).arrivedAt(tx, receiver, 2)), contains(third, second));
        assertThat(ask(tx -> stores().of(ReferralStore.class).arrivedAt(tx, "S-" + UUID.randomUUID(), 5)), empty());
        assertThat(
                ask(tx -> stores().of(ReferralStore.class).arrived(tx, receiver, second.number())),
                is(Optional.of(second)));
        assertThat(
                ask(tx -> stores().of(ReferralStore.class).arrived(tx, "S-" + UUID.randomUUID(), second.number())),
                is(Optional.empty()));
    }

    @Test
    void theReferralsToPlacesAndFromThemAreReadAndOneIsRemovedWithAllThatBelongsToIt() {
        String place = "P-" + UUID.randomUUID();
        String other = "P-" + UUID.randomUUID();
        Referral to = at(learner, "r1", place, Referral.Direction.SENT);
        Referral from = at(someone(), "r1", other, Referral.Direction.RECEIVED);
        Referral elsewhere = at(learner, "r2", "P-" + UUID.randomUUID(), Referral.Direction.SENT);
        List.of(to, from, elsewhere, toStructure(learner, "r3", NOON)).forEach(this::add);
        for (String id : List.of("r1", "r2")) {
            answer(answerOf(learner, id, ReferralAnswer.Kind.MET));
            ask(tx -> stores().of(ReferralStore.class).addSheet(tx, new KeptSheet(hash(), learner, id, DAY)));
        }
        List<Referral> both = Stream.of(to, from)
                .sorted(comparing(Referral::learner).thenComparing(Referral::id))
                .toList();
        assertThat(ask(tx -> stores().of(ReferralStore.class).at(tx, List.of(place, other), 5)), is(both));
        assertThat(
                ask(tx -> stores().of(ReferralStore.class).at(tx, List.of(place, other), 1)), is(both.subList(0, 1)));
        assertThat(ask(tx -> stores().of(ReferralStore.class).at(tx, List.of(), 5)), empty());
        ask(tx -> {
            stores().of(ReferralStore.class).remove(tx, learner, "r1");
            stores().of(ReferralStore.class).remove(tx, learner, "never");
            return true;
        });
        assertThat(ask(tx -> stores().of(ReferralStore.class).at(tx, List.of(place, other), 5)), contains(from));
        assertThat(ask(tx -> stores().of(ReferralStore.class).of(tx, learner)).size(), is(2));
        assertThat(
                ask(tx -> stores().of(ReferralStore.class).answers(tx, List.of(learner))).stream()
                        .map(ReferralAnswer::referral)
                        .toList(),
                contains("r2"));
        assertThat(
                ask(tx -> stores().of(ReferralStore.class).sheets(tx, learner)).stream()
                        .map(KeptSheet::referral)
                        .toList(),
                contains("r2"));
    }

    private static Referral at(LearnerId whose, String id, String place, Referral.Direction direction) {
        return new Referral(
                whose,
                id,
                UUID.randomUUID().toString(),
                "structure-1",
                direction,
                place,
                null,
                ReferralReason.REPAIR,
                Set.of(),
                "helper-1",
                NOON);
    }

    @Test
    void theReferralsToAStructureThatWaitAreReadBeforeThoseThatHaveEnded() {
        List<ReferralAnswer.Kind> kinds = List.of(ReferralAnswer.Kind.values());
        List<Referral> waiting = new ArrayList<>();
        List<Referral> ended = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            Referral one = toStructure(someone(), "r", NOON.plusSeconds(i));
            add(one);
            add(new Referral(
                    one.learner(),
                    "another",
                    UUID.randomUUID().toString(),
                    "structure-1",
                    Referral.Direction.SENT,
                    "place-1",
                    null,
                    ReferralReason.REPAIR,
                    Set.of(),
                    "helper-1",
                    NOON));
            answer(answerOf(one.learner(), "r", kinds.get(i)));
            answer(answerOf(one.learner(), "another", ReferralAnswer.Kind.HELPED));
            (kinds.get(i).ends() ? ended : waiting).add(0, one);
        }
        List<Referral> inOrder = new ArrayList<>(waiting);
        inOrder.addAll(ended);
        assertThat(ask(tx -> stores().of(ReferralStore.class).arrivedAt(tx, receiver, 99)), is(inOrder));
        assertThat(ask(tx -> stores().of(ReferralStore.class).arrivedAt(tx, receiver, 2)), is(inOrder.subList(0, 2)));
    }

    private static ReferralAnswer answerOf(LearnerId whose, String referral, ReferralAnswer.Kind kind) {
        return new ReferralAnswer(whose, referral, "a", kind, ReferralAnswer.From.HER_HELPER, "helper-1", NOON);
    }

    @Test
    void answersAreReadTheEarliestFirstAndTheFirstOfAnIdStands() {
        add(toStructure(learner, "r", NOON));
        ReferralAnswer met = new ReferralAnswer(
                learner,
                "r",
                "b",
                ReferralAnswer.Kind.MET,
                ReferralAnswer.From.RECEIVER,
                "helper-2",
                NOON.plusSeconds(2));
        ReferralAnswer arrived = new ReferralAnswer(
                learner, "r", "a", ReferralAnswer.Kind.ARRIVED, ReferralAnswer.From.SHEET, null, NOON.plusSeconds(1));
        assertThat(answer(met), is(true));
        assertThat(answer(arrived), is(true));
        assertThat(
                answer(new ReferralAnswer(
                        learner,
                        "r",
                        "a",
                        ReferralAnswer.Kind.REFUSED,
                        ReferralAnswer.From.HERSELF,
                        learner.value(),
                        NOON)),
                is(false));
        assertThat(ask(tx -> stores().of(ReferralStore.class).answers(tx, List.of(learner))), contains(arrived, met));
    }

    @Test
    void theAnswersOfManyAreReadAtOnce() {
        List<LearnerId> many = new ArrayList<>(some(120));
        many.forEach(each -> answer(new ReferralAnswer(
                each, "r", "a", ReferralAnswer.Kind.MET, ReferralAnswer.From.HER_HELPER, "helper-1", NOON)));
        assertThat(ask(tx -> stores().of(ReferralStore.class).answers(tx, many)).size(), is(120));
    }

    @Test
    void aSheetIsFoundByItsHashAlone() {
        KeptSheet sheet = new KeptSheet(hash(), learner, "r", DAY);
        KeptSheet earlier = new KeptSheet(hash(), learner, "r", DAY.minusDays(1));
        assertThat(addSheet(sheet), is(true));
        assertThat(addSheet(earlier), is(true));
        assertThat(addSheet(new KeptSheet(sheet.hash(), someone(), "r", DAY)), is(false));
        assertThat(ask(tx -> stores().of(ReferralStore.class).sheet(tx, sheet.hash())), is(Optional.of(sheet)));
        assertThat(ask(tx -> stores().of(ReferralStore.class).sheet(tx, hash())), is(Optional.empty()));
        assertThat(ask(tx -> stores().of(ReferralStore.class).sheets(tx, learner)), contains(earlier, sheet));
    }

    private Referral toStructure(LearnerId whose, String id, Instant at) {
        return new Referral(
                whose,
                id,
                UUID.randomUUID().toString(),
                "structure-1",
                Referral.Direction.SENT,
                null,
                receiver,
                ReferralReason.REPAIR,
                Set.of(),
                "helper-1",
                at);
    }

    private static String hash() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }

    private boolean add(Referral referral) {
        return ask(tx -> stores().of(ReferralStore.class).add(tx, referral));
    }

    private boolean answer(ReferralAnswer answer) {
        return ask(tx -> stores().of(ReferralStore.class).addAnswer(tx, answer));
    }

    private boolean addSheet(KeptSheet sheet) {
        return ask(tx -> stores().of(ReferralStore.class).addSheet(tx, sheet));
    }
}
