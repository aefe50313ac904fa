package org.inclusion.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inclusion.jpa.transaction.HostTransactions;

/** A host on PostgreSQL that begins transactions read-only. For one thread. */
final class ReadOnlyHost implements HostTransactions {

    private final TestHost host;
    private final Optional<HostTransactions> outside;
    private boolean reading;

    /**
     * A host with a database.
     *
     * @param allowsOutside whether looks may be noted outside of a read-only transaction
     */
    ReadOnlyHost(EntityManagerFactory factory, boolean allowsOutside) {
        this.host = new TestHost(factory);
        this.outside = allowsOutside ? Optional.of(new TestHost(factory)) : Optional.empty();
    }

    /** Does some work in a transaction that the database itself keeps read-only. */
    <T> T reading(Supplier<T> work) {
        return host.call(entityManager -> {
            entityManager
                    .createNativeQuery("set transaction isolation level read committed, read only")
                    .executeUpdate();
            reading = true;
            try {
                return work.get();
            } finally {
                reading = false;
            }
        });
    }

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        return host.call(work);
    }

    @Override
    public boolean isRunning() {
        return host.isRunning();
    }

    @Override
    public boolean isReadOnly() {
        return reading;
    }

    @Override
    public Optional<HostTransactions> outside() {
        return outside;
    }

    @Override
    public void afterCommit(Runnable action) {
        host.afterCommit(action);
    }
}
