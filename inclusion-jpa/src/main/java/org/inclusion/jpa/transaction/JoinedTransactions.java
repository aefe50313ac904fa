package org.inclusion.jpa.transaction;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.inclusion.annotation.Internal;
import org.inclusion.store.RetryableException;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;

/**
 * Runs work in the host's transactions. In a transaction that the host has begun, a conflict is thrown as {@link
 * RetryableException}: only the host can retry its whole transaction. Where none is running, the work is the whole
 * transaction, and is retried here. A write that a read-only transaction of the host refuses is the host's to mend: an
 * {@link IllegalStateException} says so.
 */
@Internal
public final class JoinedTransactions implements Transactions {

    private final HostTransactions host;
    private final UnaryOperator<EntityManager> place;

    public JoinedTransactions(HostTransactions host) {
        this(host, UnaryOperator.identity());
    }

    /** Transactions whose statements find the tables through another entity manager than the host's own. */
    public JoinedTransactions(HostTransactions host, UnaryOperator<EntityManager> place) {
        this.host = host;
        this.place = place;
    }

    @Override
    public <T> T run(Function<Transaction, T> work) {
        return host.isRunning() ? once(work) : Races.untilWon(() -> once(work));
    }

    @Override
    public <T> T write(Transaction tx, Function<Transaction, T> work) {
        Optional<HostTransactions> outside = host.isReadOnly() ? host.outside() : Optional.empty();
        return outside.isPresent() ? new JoinedTransactions(outside.get(), place).run(work) : work.apply(tx);
    }

    private <T> T once(Function<Transaction, T> work) {
        try {
            return host.call(
                    entityManager -> work.apply(new JpaTransaction(place.apply(entityManager), host::afterCommit)));
        } catch (RuntimeException e) {
            if (Failure.isRefusedWrite(e) && host.isReadOnly()) {
                throw readOnly(e);
            }
            throw Failure.of(e);
        }
    }

    /**
     * Not caused by the exception of the driver, which a caller further up would take for a database that is read-only
     * after a fail-over.
     */
    private static IllegalStateException readOnly(RuntimeException refused) {
        IllegalStateException said = new IllegalStateException(
                "the application began this transaction read-only, and the library has to write in it, such as who looked at whom."
                        + " Begin it without readOnly, or let looks be noted outside of it: HostTransactions.outside(), which is"
                        + " inclusion.looks-outside-read-only=true with inclusion-spring-boot-starter");
        said.addSuppressed(refused);
        return said;
    }
}
