package org.inclusion.jpa.transaction;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.sameInstance;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "HYT00", "90131", "23505"})
    void aLostRaceMayBeTriedAgain(String state) {
        assertThat(Failure.of(wrapped(state)), instanceOf(RetryableException.class));
    }

    @ParameterizedTest
    @ValueSource(ints = {1205, 1020, 1062})
    void aRaceThatMariaDbTellsByItsNumberMayBeTriedAgain(int number) {
        assertThat(Failure.of(wrapped("HY000", number)), instanceOf(RetryableException.class));
    }

    @ParameterizedTest
    @ValueSource(ints = {1021, 1290, 1836, 1927})
    void aMariaDbThatIsAwayByItsNumberIsUnavailable(int number) {
        assertThat(Failure.of(wrapped("HY000", number)), instanceOf(StoreUnavailableException.class));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1048, 1064, 1406})
    void whateverElseMariaDbSaysByItsNumberGoesUpAsItIs(int number) {
        PersistenceException e = wrapped("HY000", number);
        assertThat(Failure.of(e), sameInstance(e));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08001", "08003", "08006", "57P01", "57P02", "57P03", "53300", "53100", "58030", "25006",
                "90098", "90121", "90067"
            })
    void aDatabaseThatIsAwayIsUnavailable(String state) {
        assertThat(Failure.of(wrapped(state)), instanceOf(StoreUnavailableException.class));
    }

    @Test
    void aDatabaseThatTakesNoWritesIsNotSaidToBeOutOfReach() {
        assertThat(Failure.of(wrapped("25006")).getMessage(), containsString("answers, and takes no writes now"));
        assertThat(Failure.of(wrapped("HY000", 1290)).getMessage(), containsString("takes no writes now"));
        assertThat(Failure.of(wrapped("08006")).getMessage(), containsString("cannot be reached"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"42601", "42P01", "22001", "23502", "57014", "42S02"})
    void everythingElseGoesUpAsItIs(String state) {
        PersistenceException e = wrapped(state);
        assertThat(Failure.of(e), sameInstance(e));
    }

    @Test
    void aGeneralErrorOfH2IsUnavailableWhereItIsOneOfAFile() {
        SQLException error = new SQLException("General error", "HY000", 50000);
        assertThat(Failure.of(new PersistenceException(error)), instanceOf(PersistenceException.class));
        error.initCause(new IllegalStateException(new IOException("No space left on device")));
        assertThat(Failure.of(new PersistenceException(error)), instanceOf(StoreUnavailableException.class));
    }

    @Test
    void aPoolThatHasNoConnectionToGiveIsUnavailable() {
        PersistenceException timeout =
                new PersistenceException(new SQLTransientConnectionException("not available, timed out"));
        assertThat(Failure.of(timeout), instanceOf(StoreUnavailableException.class));
        assertThat(Failure.of(wrapped(null)), instanceOf(StoreUnavailableException.class));
    }

    @Test
    void aConnectionRefusedIsUnavailable() {
        PersistenceException e = new PersistenceException(new IllegalStateException(new ConnectException("refused")));
        assertThat(Failure.of(e), instanceOf(StoreUnavailableException.class));
    }

    @Test
    void theCauseOfABatchIsFound() {
        BatchUpdateException batch = new BatchUpdateException("batch", "HY000", new int[0]);
        batch.setNextException(new SQLException("deadlock", "40P01"));
        assertThat(Failure.of(new PersistenceException(batch)), instanceOf(RetryableException.class));
    }

    @Test
    void whatIsKnownAlreadyGoesUpAsItIs() {
        RetryableException lost = new RetryableException("planted", new SQLException("", "08006"));
        StoreUnavailableException away = new StoreUnavailableException("planted", new SQLException("", "40001"));
        assertThat(Failure.of(lost), sameInstance(lost));
        assertThat(Failure.of(away), sameInstance(away));
    }

    @Test
    void causesThatCauseEachOtherEnd() {
        IllegalStateException one = new IllegalStateException("one");
        IllegalStateException other = new IllegalStateException("other", one);
        one.initCause(other);
        assertThat(Failure.of(one), sameInstance(one));
    }

    private static PersistenceException wrapped(@Nullable String state) {
        return wrapped(state, 0);
    }

    private static PersistenceException wrapped(@Nullable String state, int number) {
        return new RollbackException("commit", new PersistenceException(new SQLException("planted", state, number)));
    }
}
