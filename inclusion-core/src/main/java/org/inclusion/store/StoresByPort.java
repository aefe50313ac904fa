package org.inclusion.store;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Stores, each under its port: what whoever writes stores lists once, a line each. Immutable.
 *
 * <pre>{@code
 * StoresByPort stores = StoresByPort.none()
 *         .with(WishStore.class, new OurWishStore())
 *         .with(CardStore.class, new OurCardStore());
 * }</pre>
 */
public final class StoresByPort {

    private static final StoresByPort NONE = new StoresByPort(Map.of());

    private final Map<Class<?>, Object> stores;

    private StoresByPort(Map<Class<?>, Object> stores) {
        this.stores = Collections.unmodifiableMap(stores);
    }

    /**
     * No stores.
     *
     * @return where a list begins
     */
    public static StoresByPort none() {
        return NONE;
    }

    /**
     * These and one more.
     *
     * @param port what it keeps is asked for by
     * @param store keeps the contract of the port
     * @param <S> the port
     * @return all of them
     * @throws IllegalArgumentException if there is one of this port already
     */
    public <S> StoresByPort with(Class<S> port, S store) {
        Map<Class<?>, Object> more = new LinkedHashMap<>(stores);
        if (more.put(port, store) != null) {
            throw new IllegalArgumentException("there are two stores of the port " + port.getName());
        }
        return new StoresByPort(more);
    }

    /**
     * The store of a port.
     *
     * @param port such as {@code WishStore.class}
     * @param <S> the port
     * @return the store
     * @throws IllegalArgumentException naming the port, if there is none
     */
    public <S> S of(Class<S> port) {
        Object store = stores.get(port);
        if (store == null) {
            throw new IllegalArgumentException("there is no store of the port " + port.getName());
        }
        return port.cast(store);
    }

    /**
     * Every port.
     *
     * @return those that {@link #of} knows, in the order in which they were listed
     */
    public Set<Class<?>> ports() {
        return stores.keySet();
    }

    /**
     * Every store.
     *
     * @return in the order in which they were listed
     */
    public Collection<Object> all() {
        return stores.values();
    }
}
