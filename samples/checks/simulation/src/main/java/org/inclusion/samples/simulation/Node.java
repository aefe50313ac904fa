package org.inclusion.samples.simulation;

import java.time.Duration;
import java.util.function.Function;
import org.inclusion.Inclusion;
import org.jspecify.annotations.Nullable;

/** A server of the town: it keeps nothing that its death does not end. */
final class Node {

    private final int number;
    private final Function<Node, Inclusion> starting;
    private @Nullable Inclusion inclusion;
    private Duration clockError = Duration.ZERO;

    Node(int number, Function<Node, Inclusion> starting) {
        this.number = number;
        this.starting = starting;
    }

    int number() {
        return number;
    }

    Inclusion inclusion() {
        if (inclusion == null) {
            inclusion = starting.apply(this);
        }
        return inclusion;
    }

    void dies() {
        inclusion = null;
    }

    Duration clockError() {
        return clockError;
    }

    void setClock(Duration error) {
        clockError = error;
    }
}
