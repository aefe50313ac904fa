package org.inclusion.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.inclusion.jpa.transaction.HostTransactions;

/** A host with transactions bound to threads, as Spring and Jakarta EE have them. */
final class TestHost implements HostTransactions {

    private final EntityManagerFactory factory;
    private final Map<Thread, Running> running = new ConcurrentHashMap<>();

    TestHost(EntityManagerFactory factory) {
        this.factory = factory;
    }

    private record Running(EntityManager entityManager, List<Runnable> afterwards) {}

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        Running joined = running.get(Thread.currentThread());
        if (joined != null) {
            try {
                return work.apply(joined.entityManager());
            } catch (Throwable e) {
                joined.entityManager().getTransaction().setRollbackOnly();
                throw e;
            }
        }
        List<Runnable> afterwards = new ArrayList<>();
        T answer;
        try (EntityManager entityManager = factory.createEntityManager()) {
            running.put(Thread.currentThread(), new Running(entityManager, afterwards));
            entityManager.getTransaction().begin();
            try {
                answer = work.apply(entityManager);
                entityManager.getTransaction().commit();
            } catch (Throwable e) {
                if (entityManager.getTransaction().isActive()) {
                    entityManager.getTransaction().rollback();
                }
                throw e;
            }
        } finally {
            running.remove(Thread.currentThread());
        }
        afterwards.forEach(Runnable::run);
        return answer;
    }

    @Override
    public boolean isRunning() {
        return running.containsKey(Thread.currentThread());
    }

    @Override
    public void afterCommit(Runnable action) {
        Running joined = running.get(Thread.currentThread());
        if (joined == null) {
            throw new IllegalStateException("no transaction is running");
        }
        joined.afterwards().add(action);
    }
}
