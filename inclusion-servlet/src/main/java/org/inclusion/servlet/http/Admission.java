package org.inclusion.servlet.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.inclusion.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many requests are worked on at once, over everybody and for each person. A request above a limit is refused at
 * once, which costs next to nothing. Otherwise it would wait for a database connection, on a thread that the host's own pages
 * need. Thread-safe.
 */
public final class Admission {

    /** Not 1: the library's pages read one second as a lost race, and ask again at once. */
    private static final String RETRY_AFTER_SECONDS = "3";

    private final Semaphore freeSlots;
    private final int perPerson;
    private final ConcurrentHashMap<String, Integer> requestsByPerson = new ConcurrentHashMap<>();

    /**
     * An admission with no request in it.
     *
     * @param requests how many requests may be worked on at once, over everybody
     * @param perPerson how many requests of one person may be under way at once
     */
    public Admission(int requests, int perPerson) {
        this.freeSlots = new Semaphore(requests);
        this.perPerson = perPerson;
    }

    /**
     * Takes a slot for a request.
     *
     * @throws ProblemException 503 if no slot is free
     */
    public Slot enter() {
        return new Slot();
    }

    /** The right of one request to be worked on. It is closed when the answer is ready to be written. For one thread. */
    public final class Slot implements AutoCloseable {
        private boolean taken;
        private @Nullable String person;

        private Slot() {
            take();
        }

        private void take() {
            if (!freeSlots.tryAcquire()) {
                throw refused(503, "busy");
            }
            taken = true;
        }

        private void release() {
            if (taken) {
                taken = false;
                freeSlots.release();
            }
        }

        /**
         * Counts the request as one of a person's until the slot is closed.
         *
         * @throws ProblemException 429 if this person has too many requests under way
         */
        public void countFor(Actor actor) {
            person = actor.id();
            if (requestsByPerson.merge(actor.id(), 1, Integer::sum) > perPerson) {
                throw refused(429, "too-many-at-once");
            }
        }

        /**
         * Reads with the slot released, and takes a slot again afterwards: a client that sends one byte a second keeps no
         * other request out.
         *
         * @throws ProblemException 503 if no slot is free afterwards
         */
        <T> T releasedWhile(Supplier<T> reading) {
            release();
            T read = reading.get();
            take();
            return read;
        }

        @Override
        public void close() {
            release();
            if (person != null) {
                requestsByPerson.computeIfPresent(person, (id, requests) -> requests == 1 ? null : requests - 1);
                person = null;
            }
        }
    }

    private static ProblemException refused(int status, String code) {
        return new ProblemException(Problem.of(status, code).with("Retry-After", RETRY_AFTER_SECONDS));
    }
}
