package org.inclusion.servlet.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.inclusion.access.Actor;
import org.inclusion.servlet.ServletOptions;
import org.jspecify.annotations.Nullable;

/**
 * Lets in as many requests as can be worked on. What comes on top is told so at once, which costs next to nothing, instead of
 * waiting for a connection on a thread that the host's own pages need.
 */
public final class Admission {

    /** Not 1, which our pages take for a lost race, and ask again at once. */
    private static final String SECONDS = "3";

    private final Semaphore places;
    private final int perPerson;
    private final ConcurrentHashMap<String, Integer> underWay = new ConcurrentHashMap<>();

    public Admission(ServletOptions options) {
        this.places = new Semaphore(options.requestLimit());
        this.perPerson = options.requestLimitPerPerson();
    }

    /**
     * A place for a request.
     *
     * @throws ProblemException 503 where none is left
     */
    public Place enter() {
        return new Place();
    }

    /** One request's place; closed when its answer is ready to be written. */
    public final class Place implements AutoCloseable {
        private boolean taken;
        private @Nullable String person;

        private Place() {
            take();
        }

        private void take() {
            if (!places.tryAcquire()) {
                throw later(503, "busy");
            }
            taken = true;
        }

        private void give() {
            if (taken) {
                taken = false;
                places.release();
            }
        }

        /**
         * Counts the request for a person, as one of hers: she leaves room for the others.
         *
         * @throws ProblemException 429 where she has as many under way as one person may
         */
        public void countFor(Actor actor) {
            int all = underWay.merge(actor.id(), 1, Integer::sum);
            person = actor.id();
            if (all > perPerson) {
                throw later(429, "too-many-at-once");
            }
        }

        /** Whoever sends a byte a second keeps nobody out: a place is for who is worked on. */
        <T> T givenUpFor(Supplier<T> reading) {
            give();
            T read = reading.get();
            take();
            return read;
        }

        @Override
        public void close() {
            give();
            if (person != null) {
                underWay.computeIfPresent(person, (id, all) -> all == 1 ? null : all - 1);
                person = null;
            }
        }
    }

    private static ProblemException later(int status, String code) {
        return new ProblemException(Problem.of(status, code).with("Retry-After", SECONDS));
    }
}
