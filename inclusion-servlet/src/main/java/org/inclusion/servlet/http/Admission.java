package org.inclusion.servlet.http;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.inclusion.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many requests are worked on at once, over everybody, for each person and for each caller; and how fast a
 * person asks. A request above a limit is refused at once, which costs next to nothing. Otherwise it would wait for a
 * database connection, on a thread that the host's own pages need. Thread-safe.
 */
public final class Admission {

    /** Not 1: the library's pages read one second as a lost race, and ask again at once. */
    private static final String RETRY_AFTER_SECONDS = "3";

    /** Of one person; refusals over a quota have another code. */
    private static final String TOO_FAST = "too-many-at-once";

    private final Semaphore freeSlots;
    private final int perPerson;
    private final int perCaller;
    private final Pace pace;
    private final ConcurrentHashMap<String, Integer> requestsByPerson = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Integer> requestsByCaller = new ConcurrentHashMap<>();

    /**
     * An admission with no request in it.
     *
     * @param requests how many requests may be worked on at once, over everybody
     * @param perPerson how many requests of one person may be under way at once
     * @param perCaller how many requests of one caller may be worked on at once
     * @param perSecond how many requests one person may make in a second, over time
     */
    public Admission(int requests, int perPerson, int perCaller, int perSecond) {
        this.freeSlots = new Semaphore(requests);
        this.perPerson = perPerson;
        this.perCaller = perCaller;
        this.pace = new Pace(perSecond, System::nanoTime);
    }

    /**
     * Takes a slot for a request.
     *
     * @param caller distinguishes callers
     * @throws ProblemException 503 if no slot is free, or the caller has as many as one may have
     */
    public Slot enter(String caller) {
        return new Slot(caller);
    }

    /**
     * The right of one request to be worked on. It is closed when the answer is ready to be written. For one thread.
     */
    public final class Slot implements AutoCloseable {
        private final String caller;
        private boolean taken;
        private @Nullable String person;

        private Slot(String caller) {
            this.caller = caller;
            take();
        }

        private void take() {
            if (requestsByCaller.merge(caller, 1, Integer::sum) > perCaller || !freeSlots.tryAcquire()) {
                countDown(requestsByCaller, caller);
                throw busy();
            }
            taken = true;
        }

        private void release() {
            if (taken) {
                taken = false;
                freeSlots.release();
                countDown(requestsByCaller, caller);
            }
        }

        /**
         * Counts the request as one of a person's until the slot is closed.
         *
         * @throws ProblemException 429 if this person has too many requests under way, or asks too fast
         */
        public void countFor(Actor actor) {
            if (!pace.allows(actor.id())) {
                throw refused(429, TOO_FAST);
            }
            person = actor.id();
            if (requestsByPerson.merge(actor.id(), 1, Integer::sum) > perPerson) {
                throw refused(429, TOO_FAST);
            }
        }

        /**
         * Reads with the slot released, and takes a slot again afterwards: a client that sends one byte a second keeps
         * no other request out.
         *
         * @throws ProblemException 503 if no slot is free afterwards
         */
        void releasedWhile(BodyBytes.Reading reading) throws IOException {
            release();
            reading.read();
            take();
        }

        @Override
        public void close() {
            release();
            if (person != null) {
                countDown(requestsByPerson, person);
                person = null;
            }
        }
    }

    /** Whether a request was refused because its person asks too fast, or too much at once. */
    public static boolean isTooFast(RuntimeException refusal) {
        return refusal instanceof ProblemException refused
                && refused.problem().reason().code().equals("problem." + TOO_FAST);
    }

    private static void countDown(ConcurrentHashMap<String, Integer> requests, String whose) {
        requests.computeIfPresent(whose, (id, count) -> count == 1 ? null : count - 1);
    }

    static ProblemException busy() {
        return refused(503, "busy");
    }

    private static ProblemException refused(int status, String code) {
        return new ProblemException(Problem.of(status, code).with("Retry-After", RETRY_AFTER_SECONDS));
    }
}
