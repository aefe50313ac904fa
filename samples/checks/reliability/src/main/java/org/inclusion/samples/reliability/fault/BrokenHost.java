package org.inclusion.samples.reliability.fault;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inclusion.Inclusion;
import org.inclusion.jpa.transaction.HostTransactions;
import org.inclusion.learner.Receipt;
import org.inclusion.samples.reliability.host.Host;
import org.inclusion.samples.reliability.host.Provider;
import org.inclusion.samples.reliability.postgres.Installation;
import org.inclusion.samples.reliability.postgres.Postgres;
import org.jspecify.annotations.Nullable;

/**
 * A host whose own transaction holds what we write, and which fails in every place: after our write, so that the
 * rollback fails too, so that the commit fails; and which gives connections back in the middle of something. Each batch
 * is written together with a note of the host: both are there, or neither.
 */
public final class BrokenHost {

    /** One batch of so many breaks. */
    private static final int RARELY = 5;

    /** The one whose transaction is running on this thread. */
    private static final ThreadLocal<@Nullable EntityManager> RUNNING = new ThreadLocal<>();

    private final Postgres database;
    private final Host host;
    private final Recipient library;
    private final Journal journal;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final List<Long> brokenAt = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> noted = Collections.synchronizedSet(new HashSet<>());

    private BrokenHost(Postgres database, Host host, Journal journal) {
        this.database = database;
        this.host = host;
        this.journal = journal;
        Inclusion joining = host.joining(new Joined());
        this.library = Recipient.of(joining);
    }

    /** Breaks it so often. */
    public static Result happen(Installation installation, Provider provider, int times) {
        Journal journal = new Journal();
        try (Postgres database = installation.server("broken-" + provider)) {
            database.start();
            try (Host host = new Host(database.url(), provider)) {
                database.ask("create table host_note (batch text primary key)");
                BrokenHost broken = new BrokenHost(database, host, journal);
                try (Writers writers = new Writers(broken::record, journal)) {
                    for (int i = 1; i <= times; i++) {
                        broken.awaitBroken(i);
                        if (i % 20 == 0) {
                            writers.nextRound();
                        }
                    }
                    broken.calls.set(Integer.MIN_VALUE);
                    journal.awaitBatches(journal.batches() + 10);
                }
                List<Duration> recoveries =
                        broken.brokenAt.stream().map(journal::untilAnswered).toList();
                broken.compareNotes();
                return Audit.of(
                        "exception after the library's write, rollback or commit fails, connection given back dirty",
                        provider,
                        recoveries.size(),
                        journal,
                        recoveries,
                        database,
                        host.inclusion(),
                        "the host's rows are kept or undone with the library's rows");
            }
        }
    }

    private void awaitBroken(int times) {
        while (broken.get() < times) {
            journal.awaitBatches(journal.batches() + 1);
        }
    }

    private List<Receipt.Status> record(Batch batch) {
        int call = calls.incrementAndGet();
        if (call % RARELY != 0 || call < 0) {
            return inTransaction(batch, entityManager -> {});
        }
        int how = call / RARELY % 5;
        try {
            switch (how) {
                case 0 -> giveBackDirty("insert into host_note values ('dirty')");
                case 1 -> giveBackDirty("insert into no_such_table values (1)");
                case 2 ->
                    inTransaction(batch, entityManager -> {
                        throw new NotAnsweredException("the host failed after our write");
                    });
                case 3 ->
                    inTransaction(batch, entityManager -> {
                        cutOff(entityManager);
                        throw new NotAnsweredException("the host failed, and cannot roll back either");
                    });
                default -> inTransaction(batch, this::cutOff);
            }
        } catch (RuntimeException e) {
            // As it was told to. Whatever came of it, its client has not been answered.
        }
        broken.incrementAndGet();
        brokenAt.add(System.nanoTime());
        throw new NotAnsweredException("the host failed");
    }

    /** The work of a host with a note of its own and evidence of ours. */
    private List<Receipt.Status> inTransaction(Batch batch, Consumer<EntityManager> before) {
        try (EntityManager entityManager = host.entityManagers().createEntityManager()) {
            EntityTransaction transaction = entityManager.getTransaction();
            try {
                transaction.begin();
                RUNNING.set(entityManager);
                List<Receipt.Status> receipts = library.record(batch);
                entityManager
                        .createNativeQuery("insert into host_note values (?1) on conflict do nothing")
                        .setParameter(1, batch.items().get(0).toString())
                        .executeUpdate();
                before.accept(entityManager);
                transaction.commit();
                noted.add(batch.items().get(0).toString());
                return receipts;
            } catch (RuntimeException e) {
                rollBack(transaction);
                throw notAnswered(e);
            } finally {
                RUNNING.remove();
            }
        }
    }

    /** An exception of a host's begin or commit, in its provider's words, is no answer for the host's client. */
    private static RuntimeException notAnswered(RuntimeException e) {
        return e instanceof PersistenceException ? new NotAnsweredException(e.toString()) : e;
    }

    private static void rollBack(EntityTransaction transaction) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            // Nobody is there to roll back: the server has done so.
        }
    }

    private void cutOff(EntityManager entityManager) {
        Object pid = entityManager.createNativeQuery("select pg_backend_pid()").getSingleResult();
        database.ask("select pg_terminate_backend(" + pid + ")");
    }

    private void giveBackDirty(String statement) {
        try (Connection connection = host.pool().getConnection();
                Statement dirty = connection.createStatement()) {
            connection.setAutoCommit(false);
            dirty.execute(statement);
        } catch (SQLException e) {
            // The second one fails, and leaves a transaction that can only be rolled back.
        }
    }

    private void compareNotes() {
        String dirty = database.ask("select count(*) from host_note where batch = 'dirty'");
        String notes = database.ask("select count(*) from host_note");
        if (!dirty.equals("0") || !notes.equals(String.valueOf(noted.size()))) {
            journal.wrong(notes + " notes of the host's where there should be " + noted.size());
        }
    }

    /** In the transaction that is running on this thread, which the host has begun. */
    private final class Joined implements HostTransactions {
        @Override
        public <T> T call(Function<EntityManager, T> work) {
            EntityManager already = RUNNING.get();
            if (already != null) {
                return work.apply(already);
            }
            try (EntityManager own = host.entityManagers().createEntityManager()) {
                own.getTransaction().begin();
                T answer = work.apply(own);
                own.getTransaction().commit();
                return answer;
            }
        }

        @Override
        public void afterCommit(Runnable action) {
            // Nobody listens here.
        }
    }
}
