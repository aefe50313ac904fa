package org.inclusion.access;

import java.util.Optional;
import java.util.function.Function;

/**
 * The result of a request: done with a value, or refused. Immutable. No value is null.
 *
 * @param <T> the type of the value
 */
public sealed interface Outcome<T> {

    /**
     * The request was done.
     *
     * @param value what it gives
     * @param <T> the type of the value
     */
    record Done<T>(T value) implements Outcome<T> {}

    /**
     * The request was refused; nothing of what was asked for was stored.
     *
     * @param refusal why
     * @param <T> the type of the value it would have given
     */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /**
     * A request that was done.
     *
     * @param value what it gives
     * @param <T> the type of the value
     * @return the outcome
     */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /**
     * A request that was refused.
     *
     * @param refusal why
     * @param <T> the type of the value it would have given
     * @return the outcome
     */
    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /**
     * The thing that was found; or the refusal that there is no such thing.
     *
     * @param found what was looked up
     * @param what its kind, as in {@link Refusal#notFound}
     * @param id its id
     * @param <T> the type of the value
     * @return the outcome
     */
    static <T> Outcome<T> found(Optional<T> found, String what, String id) {
        return found.map(Outcome::done).orElseGet(() -> refused(Refusal.notFound(what, id)));
    }

    /**
     * One answer for both cases.
     *
     * @param onDone makes the answer of the value
     * @param onRefused makes the answer of the refusal
     * @param <R> the type of the answer
     * @return the answer
     */
    default <R> R fold(Function<? super T, ? extends R> onDone, Function<? super Refusal, ? extends R> onRefused) {
        return this instanceof Done<T> done
                ? onDone.apply(done.value())
                : onRefused.apply(((Refused<T>) this).refusal());
    }

    /**
     * Another value in the place of this one; a refusal stays a refusal.
     *
     * @param change makes the other value
     * @param <R> the type of the other value
     * @return the outcome
     */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return fold(value -> done(change.apply(value)), Outcome::refused);
    }

    /**
     * A further request with the value; a refusal stays a refusal.
     *
     * @param next makes the further request
     * @param <R> the type of its value
     * @return the outcome of the further request
     */
    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next) {
        return fold(next, Outcome::refused);
    }

    /**
     * The value, for a caller who does not ask why there is none.
     *
     * @return the value, or empty where the request was refused
     */
    default Optional<T> toOptional() {
        return fold(Optional::of, refusal -> Optional.empty());
    }

    /**
     * The value, for a caller to whom a refusal would be a bug.
     *
     * @return the value
     * @throws IllegalStateException naming the refusal
     */
    default T orThrow() {
        return fold(value -> value, refusal -> {
            throw new IllegalStateException("refused: " + refusal);
        });
    }
}
