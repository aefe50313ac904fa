package org.inclusion.samples.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.inclusion.Stores;
import org.inclusion.memory.MemoryTransaction;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * One call of a store by the library: as a statement of a database it waits for rows, and then is made anew from
 * its beginning.
 */
final class Call {

    private final Scheduler scheduler;
    private final Stores memory;
    private final Object store;
    private final Method method;
    private final @Nullable Object[] arguments;

    Call(Scheduler scheduler, Stores memory, Object store, Method method, @Nullable Object[] arguments) {
        this.scheduler = scheduler;
        this.memory = memory;
        this.store = store;
        this.method = method;
        this.arguments = arguments;
    }

    /** The port and the method, such as {@code LeaseStore.take}. */
    String name() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    MemoryTransaction tx() {
        Transaction tx = argument(0);
        if (tx instanceof MemoryTransaction memoryTransaction) {
            return memoryTransaction;
        }
        throw new IllegalArgumentException("not a transaction of these stores: " + tx.getClass());
    }

    /** An argument, of the type that the port says. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <T> T argument(int number) {
        return (T) arguments[number];
    }

    /** The stores as they are, without a pause, for what a mutant reads. */
    Stores memory() {
        return memory;
    }

    @Nullable
    Object proceed() throws Throwable {
        return with(arguments);
    }

    /** Makes the call with one argument changed. */
    @Nullable
    Object with(int number, @Nullable Object changed) throws Throwable {
        @Nullable Object[] others = arguments.clone();
        others[number] = changed;
        return with(others);
    }

    private @Nullable Object with(@Nullable Object[] given) throws Throwable {
        int mark = tx().mark();
        while (true) {
            try {
                return method.invoke(store, given);
            } catch (InvocationTargetException e) {
                tx().rollBackTo(mark);
                if (e.getCause() instanceof MustWait wait) {
                    scheduler.await(wait.other());
                    mark = tx().mark();
                } else {
                    throw e.getCause();
                }
            }
        }
    }
}
