package org.inclusion;

import java.util.Optional;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;

/**
 * Gives all stores of one database, and the transactions they share. <strong>Port.</strong> Implemented by a store, and
 * tried with the contracts of {@code inclusion-contracts}. Thread-safe.
 *
 * <pre>{@code
 * List<Wish> wishes = stores.transactions().run(tx -> stores.of(WishStore.class).list(tx, learner));
 * }</pre>
 */
public interface Stores extends AutoCloseable {

    /**
     * Opens or joins transactions.
     *
     * @return the transactions all the stores here take part in
     */
    Transactions transactions();

    /**
     * The store of a port. {@link org.inclusion.store.StoresByPort} does this for whoever lists its stores.
     *
     * @param port such as {@code WishStore.class}
     * @param <S> the port
     * @return the same one each time
     * @throws IllegalArgumentException naming the port, if there is no such store
     */
    <S> S of(Class<S> port);

    /**
     * Says in which schema everything is kept, as it is now: the version and the kind of database, such as {@code "2 on
     * postgresql"}. For operators and for the line at the start.
     *
     * @param tx the transaction
     * @return a few words without secrets; empty, the default, where the stores have no schema
     */
    default Optional<String> schema(Transaction tx) {
        return Optional.empty();
    }

    /** Gives back what the stores opened themselves; what the host gave stays open. */
    @Override
    void close();
}
