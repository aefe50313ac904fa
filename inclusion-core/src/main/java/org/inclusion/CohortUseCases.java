package org.inclusion;

import org.inclusion.cohort.SeeCohort;
import org.inclusion.cohort.SummarizeStructures;
import org.inclusion.referral.SummedReferrals;

/** The use cases of the sums of a structure. Thread-safe. */
final class CohortUseCases {

    final SeeCohort seeCohort;
    final SummarizeStructures summarizeStructures;

    CohortUseCases(Ground ground) {
        seeCohort = new SeeCohort(
                ground.access, ground.transactions, ground.stores.cohorts(), ground.journal, ground.calendar);
        summarizeStructures = new SummarizeStructures(
                ground.transactions,
                ground.stores.snapshots(),
                ground.erasures,
                ground.states,
                ground.stores.looks(),
                ground.stores.disagreements(),
                ground.stores.wishes(),
                ground.stores.accompaniments(),
                new SummedReferrals(ground.stores.referrals(), ground.stores.helpPlaces()),
                ground.stores.cohorts(),
                ground.content,
                ground.beliefs,
                ground.settings.autonomyPolicy());
    }
}
