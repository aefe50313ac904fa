package org.inclusion.samples.services;

import java.util.ArrayDeque;
import java.util.Queue;

/** Behaviours of a stand-in: one for each of the next requests, and one for all that follow. */
public final class Script<E extends Enum<E>> {

    private final Queue<E> next = new ArrayDeque<>();

    private final E otherwise;

    public Script(E otherwise) {
        this.otherwise = otherwise;
    }

    @SafeVarargs
    public final synchronized void next(E... behaviours) {
        for (E behaviour : behaviours) {
            next.add(behaviour);
        }
    }

    public synchronized E take() {
        E first = next.poll();
        return first == null ? otherwise : first;
    }
}
