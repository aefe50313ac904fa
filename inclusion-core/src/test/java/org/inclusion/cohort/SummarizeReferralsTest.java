package org.inclusion.cohort;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.cohort.CohortSummary.Answered;
import org.inclusion.cohort.CohortSummary.Referred;
import org.inclusion.evidence.Help;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.place.DiscreetHelp;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.HelpPlaceStore;
import org.inclusion.place.PlaceOffer;
import org.inclusion.place.SamplePlaces;
import org.inclusion.referral.ReferralAnswer.Kind;
import org.inclusion.referral.ReferralReason;
import org.inclusion.referral.SaidReferral;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A structure sees for what ten people and more were referred and what was answered, and nothing of fewer. */
class SummarizeReferralsTest {

    private static final Actor CLAIRE = new Actor("claire", Set.of(Role.COORDINATOR), Set.of(Ccas.STRUCTURE));
    private static final HelpPlace WORKSHOP = SamplePlaces.north("atelier", 500);

    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas = new Ccas(stores);

    @BeforeEach
    void aPlaceIsKnown() {
        save(WORKSHOP);
    }

    @AfterEach
    void close() {
        ccas.close();
    }

    private void save(HelpPlace place) {
        stores.transactions().run(tx -> {
            stores.of(HelpPlaceStore.class).save(tx, List.of(place));
            return true;
        });
    }

    private CohortSummary.Referrals summary() {
        assertThat(
                ccas.inclusion
                        .summarizeStructures()
                        .run(ccas.clock.instant(), done -> true)
                        .isPresent(),
                is(true));
        return ccas.as(CLAIRE).cohort(Ccas.STRUCTURE).orThrow().referrals();
    }

    private void referred(int from, int to, ReferralReason reason, Kind... answers) {
        for (int i = from; i < to; i++) {
            said(i, SaidReferral.toPlace("r-" + reason, WORKSHOP.id(), reason, Set.of()), answers);
        }
    }

    private void said(int i, SaidReferral said, Kind... answers) {
        LearnerId learner = new LearnerId("hers-" + i);
        ccas.as(Ccas.helper()).record(List.of(ccas.observation("e", Ccas.helper(), learner, Help.TOGETHER)));
        ccas.as(Ccas.helper()).about(learner).referrals().make(said).orThrow();
        for (Kind answer : answers) {
            ccas.as(Ccas.helper())
                    .about(learner)
                    .referrals()
                    .note(said.id(), "a-" + answer, answer)
                    .orThrow();
        }
    }

    private Referred referred(ReferralReason reason, long people) {
        return new Referred(reason, people, ccas.clock.instant());
    }

    private Answered answered(Kind answer, long people) {
        return new Answered(answer, people, ccas.clock.instant());
    }

    @Test
    void reasonsAndAnswersOfTenPeopleAndMoreAreTold() {
        referred(0, 25, ReferralReason.REPAIR, Kind.ACCEPTED, Kind.HELPED);
        referred(25, 40, ReferralReason.PROCEDURE, Kind.REFUSED);
        referred(40, 49, ReferralReason.LOAN, Kind.NOT_HELPED);
        CohortSummary.Referrals summary = summary();
        assertThat(
                summary.reasons(),
                contains(referred(ReferralReason.REPAIR, 25), referred(ReferralReason.PROCEDURE, 15)));
        assertThat(
                summary.answers(),
                contains(answered(Kind.ACCEPTED, 25), answered(Kind.HELPED, 25), answered(Kind.REFUSED, 15)));
    }

    @Test
    void peopleAreCountedAndNotReferrals() {
        referred(0, 25, ReferralReason.REPAIR, Kind.MET);
        referred(25, 40, ReferralReason.PROCEDURE);
        for (int i = 0; i < 9; i++) {
            said(i, SaidReferral.toStructure("again", "ailleurs", ReferralReason.REPAIR, Set.of()), Kind.MET);
        }
        CohortSummary.Referrals summary = summary();
        assertThat(
                summary.reasons(),
                contains(referred(ReferralReason.REPAIR, 25), referred(ReferralReason.PROCEDURE, 15)));
        assertThat(summary.answers(), contains(answered(Kind.MET, 25)));
    }

    @Test
    void whatAllButAFewShareIsLeftOut() {
        referred(0, 25, ReferralReason.REPAIR, Kind.HELPED);
        referred(25, 30, ReferralReason.LOAN);
        CohortSummary.Referrals summary = summary();
        assertThat(summary.reasons(), is(empty()));
        assertThat(summary.answers(), is(empty()));
    }

    @Test
    void aPublishedCountStandsUntilTenPeopleAreNewToIt() {
        referred(0, 25, ReferralReason.REPAIR, Kind.HELPED);
        referred(25, 40, ReferralReason.PROCEDURE);
        CohortSummary.Referrals before = summary();
        referred(40, 49, ReferralReason.REPAIR, Kind.HELPED);
        assertThat(summary(), is(before));
        referred(49, 50, ReferralReason.REPAIR, Kind.HELPED);
        CohortSummary.Referrals after = summary();
        assertThat(after.reasons().get(0), is(referred(ReferralReason.REPAIR, 35)));
        assertThat(after.answers(), contains(answered(Kind.HELPED, 35)));
    }

    @Test
    void whatSheCalledOffIsInNoSumAndAnArrivalIsNone() {
        referred(0, 20, ReferralReason.REPAIR, Kind.ACCEPTED, Kind.CALLED_OFF);
        referred(20, 40, ReferralReason.PROCEDURE);
        CohortSummary.Referrals summary = summary();
        assertThat(summary.reasons(), contains(referred(ReferralReason.PROCEDURE, 20)));
        assertThat(summary.answers(), is(empty()));
    }

    @Test
    void whoCameFromElsewhereIsInNoSumOfThoseWhoWereReferred() {
        referred(0, 20, ReferralReason.PROCEDURE);
        for (int i = 20; i < 40; i++) {
            said(i, SaidReferral.received("r", null, ReferralReason.REPAIR), Kind.MET);
        }
        CohortSummary.Referrals summary = summary();
        assertThat(summary.reasons(), contains(referred(ReferralReason.PROCEDURE, 20)));
        assertThat(summary.answers(), is(empty()));
    }

    @Test
    void aPlaceOfWhichNoTraceIsKeptIsInNoSumAlsoWhereItCameToBeOneLater() {
        referred(0, 20, ReferralReason.REPAIR, Kind.HELPED);
        for (int i = 20; i < 40; i++) {
            said(i, SaidReferral.toStructure("r", "ailleurs", ReferralReason.PROCEDURE, Set.of()));
        }
        save(discreet(WORKSHOP));
        CohortSummary.Referrals summary = summary();
        assertThat(summary.reasons(), contains(referred(ReferralReason.PROCEDURE, 20)));
        assertThat(summary.answers(), is(empty()));
    }

    private static HelpPlace discreet(HelpPlace open) {
        return new HelpPlace(
                open.id(),
                open.origin(),
                open.name(),
                open.kinds(),
                open.address(),
                open.contact(),
                open.hours(),
                new PlaceOffer(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        false,
                        EnumSet.of(DiscreetHelp.VIOLENCE)),
                null,
                null,
                List.of());
    }
}
