package org.inclusion;

import org.inclusion.cohort.SeeCohort;
import org.inclusion.cohort.SeeOpened;
import org.inclusion.cohort.SummarizeStructures;
import org.inclusion.cohort.SumsInJournal;
import org.inclusion.referral.SummedReferrals;

/** The use cases of the sums of a structure. Thread-safe. */
final class CohortUseCases {

    final SeeCohort seeCohort;
    final SeeOpened seeOpened;
    final SummarizeStructures summarizeStructures;

    CohortUseCases(Ground ground) {
        SumsInJournal journal = new SumsInJournal(ground.transactions, ground.journal, ground.calendar);
        seeCohort = new SeeCohort(ground.access, ground.transactions, ground.stores.cohorts(), journal);
        seeOpened = new SeeOpened(
                ground.access,
                ground.transactions,
                ground.stores.completions(),
                ground.stores.enrolments(),
                (tx, learner) -> ground.states.current(tx, learner).state().steps(),
                ground.content,
                journal);
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
