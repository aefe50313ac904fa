package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LearnerId;
import org.inclusion.access.LookStore;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.card.CardStore;
import org.inclusion.card.HomeResultStore;
import org.inclusion.cohort.CohortStore;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.WishStore;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.mandate.AbsentActStore;
import org.inclusion.mandate.MandateStore;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.junit.jupiter.api.Test;

/** The tests that all {@link Transactions} pass, over many stores at once. */
public abstract class TransactionsContract extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Test
    void theAnswerOfTheWorkIsReturned() {
        assertThat(ask(tx -> "answer"), is("answer"));
    }

    @Test
    void aQuestionSeesWhatWasKeptAndItsExceptionReachesTheCallerUnchanged() {
        LearnerId learner = someone();
        inTransaction(tx -> writeEverywhere(tx, learner));
        assertThat(
                stores().transactions()
                        .read(tx -> stores().of(EvidenceStore.class).history(tx, learner)),
                hasSize(1));
        IllegalStateException thrown = new IllegalStateException("planted");
        assertThat(
                assertThrows(
                        IllegalStateException.class,
                        () -> stores().transactions().read(tx -> {
                            throw thrown;
                        })),
                sameInstance(thrown));
    }

    @Test
    void whatWasDoneInEveryStoreIsKept() {
        LearnerId learner = someone();
        inTransaction(tx -> writeEverywhere(tx, learner));
        assertThat(countEverywhere(learner), everyItem(is(1)));
    }

    @Test
    void anExceptionLeavesNothingBehindAndReachesTheCallerUnchanged() {
        LearnerId learner = someone();
        IllegalStateException thrown = new IllegalStateException("planted");
        IllegalStateException caught = assertThrows(
                IllegalStateException.class,
                () -> inTransaction(tx -> {
                    writeEverywhere(tx, learner);
                    throw thrown;
                }));
        assertThat(caught, sameInstance(thrown));
        assertThat(countEverywhere(learner), everyItem(is(0)));
    }

    @Test
    void whatIsWrittenWhileReadingIsKeptOrUndoneWithTheTransaction() {
        LearnerId kept = someone();
        inTransaction(tx -> stores().transactions().write(tx, writing -> {
            writeEverywhere(writing, kept);
            return kept;
        }));
        assertThat(countEverywhere(kept), everyItem(is(1)));
        LearnerId undone = someone();
        IllegalStateException thrown = new IllegalStateException("planted");
        assertThat(
                assertThrows(
                        IllegalStateException.class,
                        () -> inTransaction(tx -> stores().transactions().write(tx, writing -> {
                            writeEverywhere(writing, undone);
                            throw thrown;
                        }))),
                sameInstance(thrown));
        assertThat(countEverywhere(undone), everyItem(is(0)));
    }

    @Test
    void anErrorLeavesNothingBehindAndReachesTheCallerUnchanged() {
        LearnerId learner = someone();
        StackOverflowError thrown = new StackOverflowError("planted");
        StackOverflowError caught = assertThrows(
                StackOverflowError.class,
                () -> inTransaction(tx -> {
                    writeEverywhere(tx, learner);
                    throw thrown;
                }));
        assertThat(caught, sameInstance(thrown));
        assertThat(countEverywhere(learner), everyItem(is(0)));
    }

    @Test
    void whatWasReplacedComesBackWhenTheWorkFails() {
        LearnerId learner = someone();
        Snapshot before = new Snapshot(1, "model", "before");
        inTransaction(tx -> stores().of(SnapshotStore.class).save(tx, locked(tx, learner, before)));
        assertThrows(
                IllegalStateException.class,
                () -> inTransaction(tx -> {
                    stores().of(SnapshotStore.class).save(tx, locked(tx, learner, new Snapshot(2, "model", "after")));
                    throw new IllegalStateException("planted");
                }));
        assertThat(ask(tx -> stores().of(SnapshotStore.class).find(tx, learner)), is(Optional.of(before)));
    }

    @Test
    void aFailureLeavesTheStoresUsable() {
        for (int i = 0; i < 30; i++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> inTransaction(tx -> {
                        writeEverywhere(tx, someone());
                        throw new IllegalStateException("planted");
                    }));
        }
        LearnerId learner = someone();
        inTransaction(tx -> writeEverywhere(tx, learner));
        assertThat(countEverywhere(learner), everyItem(is(1)));
    }

    @Test
    void actionsRunAfterTheCommitInTheirOrder() {
        LearnerId learner = someone();
        List<String> told = new ArrayList<>();
        inTransaction(tx -> {
            tx.afterCommit(() -> told.add("first: " + countEverywhere(learner).get(0)));
            tx.afterCommit(() -> told.add("second"));
            writeEverywhere(tx, learner);
            assertThat(told, empty());
        });
        assertThat(told, contains("first: 1", "second"));
    }

    @Test
    void noActionRunsAfterWorkThatFailed() {
        List<String> told = new ArrayList<>();
        assertThrows(
                IllegalStateException.class,
                () -> inTransaction(tx -> {
                    tx.afterCommit(() -> told.add("told"));
                    throw new IllegalStateException("planted");
                }));
        assertThat(told, empty());
        inTransaction(tx -> writeEverywhere(tx, someone()));
        assertThat(told, empty());
    }

    @Test
    void anActionThatThrowsBreaksNeitherTheWorkNorTheNextAction() {
        LearnerId learner = someone();
        List<String> told = new ArrayList<>();
        String answer = ask(tx -> {
            tx.afterCommit(() -> {
                throw new IllegalStateException("planted");
            });
            tx.afterCommit(() -> told.add("told"));
            writeEverywhere(tx, learner);
            return "answer";
        });
        assertThat(answer, is("answer"));
        assertThat(told, contains("told"));
        assertThat(countEverywhere(learner), everyItem(is(1)));
    }

    @Test
    void workInsideWorkIsKeptToo() {
        LearnerId outer = someone();
        LearnerId inner = someone();
        List<String> told = new ArrayList<>();
        inTransaction(tx -> {
            writeEverywhere(tx, outer);
            tx.afterCommit(() -> told.add("outer"));
            inTransaction(other -> {
                writeEverywhere(other, inner);
                other.afterCommit(() -> told.add("inner"));
            });
        });
        assertThat(countEverywhere(outer), everyItem(is(1)));
        assertThat(countEverywhere(inner), everyItem(is(1)));
        assertThat(told, hasSize(2));
    }

    @Test
    void aTransactionOfOtherStoresIsRefused() {
        Transaction foreign = action -> {};
        LearnerId learner = someone();
        assertThrows(
                IllegalArgumentException.class,
                () -> stores().of(EvidenceStore.class).history(foreign, learner));
        assertThrows(
                IllegalArgumentException.class,
                () -> stores().of(SnapshotStore.class).find(foreign, learner));
        assertThrows(
                IllegalArgumentException.class,
                () -> stores().of(EnrolmentStore.class).of(foreign, learner));
        assertThrows(
                IllegalArgumentException.class,
                () -> stores().of(AssessmentStore.class).of(foreign, learner));
        assertThrows(
                IllegalArgumentException.class,
                () -> stores().of(WishStore.class).latest(foreign, learner));
        assertThrows(
                IllegalArgumentException.class,
                () -> stores().of(DisagreementStore.class).of(foreign, learner));
        assertThrows(
                IllegalArgumentException.class,
                () -> stores().of(LookStore.class).at(foreign, learner, null, 100));
        assertThrows(
                IllegalArgumentException.class,
                () -> stores().of(BookmarkStore.class).latest(foreign, learner));
        assertThrows(
                IllegalArgumentException.class,
                () -> stores().of(CardStore.class).of(foreign, learner));
        assertThrows(
                IllegalArgumentException.class,
                () -> stores().of(HomeResultStore.class).of(foreign, learner));
        assertThrows(
                IllegalArgumentException.class,
                () -> stores().of(MandateStore.class).open(foreign, learner, DAY));
        assertThrows(
                IllegalArgumentException.class,
                () -> stores().of(AbsentActStore.class).latest(foreign, learner, 9));
        assertThrows(
                IllegalArgumentException.class,
                () -> stores().of(DayRelationStore.class).ofHelper(foreign, "helper-1", DAY));
        assertThrows(
                IllegalArgumentException.class,
                () -> stores().of(CohortStore.class).of(foreign, "structure-1"));
    }

    private Map<LearnerId, Snapshot> locked(Transaction tx, LearnerId learner, Snapshot next) {
        Objects.requireNonNull(stores().of(SnapshotStore.class).lock(tx, List.of(learner)));
        return Map.of(learner, next);
    }

    private void writeEverywhere(Transaction tx, LearnerId learner) {
        SampleRows.write(stores(), tx, learner);
    }

    private List<Integer> countEverywhere(LearnerId learner) {
        return ask(tx -> List.of(
                stores().of(EvidenceStore.class).history(tx, learner).size(),
                stores().of(SnapshotStore.class).find(tx, learner).isPresent() ? 1 : 0,
                stores().of(EnrolmentStore.class).of(tx, learner).size(),
                stores().of(AssessmentStore.class).of(tx, learner).size(),
                stores().of(WishStore.class).latest(tx, learner).isPresent() ? 1 : 0,
                stores().of(DisagreementStore.class).of(tx, learner).size(),
                stores().of(LookStore.class).at(tx, learner, null, 100).size(),
                stores().of(BookmarkStore.class).latest(tx, learner).isPresent() ? 1 : 0,
                stores().of(CardStore.class).of(tx, learner).size(),
                stores().of(HomeResultStore.class).of(tx, learner).size(),
                stores().of(MandateStore.class).latest(tx, learner, 9).size(),
                stores().of(AbsentActStore.class).latest(tx, learner, 9).size(),
                stores().of(CohortStore.class).counted(tx, List.of(learner)).size(),
                stores().of(DayRelationStore.class)
                        .ofHelper(tx, learner.value(), DAY)
                        .size()));
    }
}
