package org.inclusion.access;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a request: it was done, or it was refused.
 *
 * @param <T> what is given when it was done
 */
public sealed interface Outcome<T> {

    /**
     * It was done.
     *
     * @param value what is given
     * @param <T> its type
     */
    record Done<T>(T value) implements Outcome<T> {}

    /**
     * It was refused; nothing was stored.
     *
     * @param refusal why
     * @param <T> what would have been given
     */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /**
     * It was done.
     *
     * @param value what is given
     * @param <T> its type
     * @return the outcome
     */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /**
     * It was refused.
     *
     * @param refusal why
     * @param <T> what would have been given
     * @return the outcome
     */
    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /**
     * It was found, or refused as not there.
     *
     * @param found what was looked for
     * @param what its kind, as in {@link Refusal#notFound}
     * @param id its id
     * @param <T> its type
     * @return the outcome
     */
    static <T> Outcome<T> found(Optional<T> found, String what, String id) {
        return found.isPresent() ? new Done<>(found.get()) : new Refused<>(Refusal.notFound(what, id));
    }

    /**
     * Goes on from what was done; a refusal stays a refusal.
     *
     * @param next what to do with the value
     * @param <R> what that gives
     * @return the next outcome
     */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.refusal());
        }
        return next.apply(((Done<T>) this).value());
    }

    /**
     * What was done, seen otherwise; a refusal stays a refusal.
     *
     * @param change how to see it
     * @param <R> what it becomes
     * @return the outcome
     */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.refusal());
        }
        return new Done<>(change.apply(((Done<T>) this).value()));
    }

    /**
     * The value, where a refusal would be a bug of the caller.
     *
     * @return what was done
     * @throws IllegalStateException naming the refusal
     */
    default T orThrow() {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw new IllegalStateException("refused: " + ((Refused<T>) this).refusal());
    }
}
