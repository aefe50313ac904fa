package org.inclusion.servlet.privacy;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.inclusion.access.Actor;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;

/**
 * Limits how many copies are written at once: one for each person, and eight over everybody. A copy is written as slowly as its
 * reader reads, and holds a thread meanwhile. Thread-safe.
 */
final class CopiesUnderWay {

    private static final int OVER_EVERYBODY = 8;

    private final Semaphore free = new Semaphore(OVER_EVERYBODY);
    private final Set<String> persons = ConcurrentHashMap.newKeySet();

    /** Writes a copy. */
    interface Writing {
        void run() throws IOException;
    }

    /**
     * Writes a copy for a person.
     *
     * @throws ProblemException 429 if a copy for this person is being written, 503 if as many are as may be; nothing is written
     */
    void write(Actor actor, Writing writing) throws IOException {
        if (!persons.add(actor.id())) {
            throw refused(429, "too-many-at-once");
        }
        try {
            if (!free.tryAcquire()) {
                throw refused(503, "busy");
            }
            try {
                writing.run();
            } finally {
                free.release();
            }
        } finally {
            persons.remove(actor.id());
        }
    }

    private static ProblemException refused(int status, String code) {
        return new ProblemException(Problem.of(status, code).with("Retry-After", "3"));
    }
}
