package org.inclusion.store;

import java.util.function.Supplier;
import org.inclusion.annotation.Internal;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made when it is first asked for, and kept from then on: most starts of a host never need
 * it. Thread-safe.
 *
 * @param <T> what is made
 */
@Internal
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> making;
    private @Nullable T made;

    public Once(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }
}
