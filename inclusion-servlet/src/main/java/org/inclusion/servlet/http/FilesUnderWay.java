package org.inclusion.servlet.http;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.inclusion.access.Actor;

/**
 * Limits how many files of one kind are written at once: one for each person, and eight over everybody. A file is
 * written as slowly as its reader reads, and holds a thread meanwhile. Thread-safe.
 */
public final class FilesUnderWay {

    private static final int OVER_EVERYBODY = 8;

    private final Semaphore free = new Semaphore(OVER_EVERYBODY);
    private final Set<String> persons = ConcurrentHashMap.newKeySet();

    /** Writes a file. */
    public interface Writing {
        void run() throws IOException;
    }

    /**
     * Makes sure that a file could be written now, before access to one is granted and recorded.
     *
     * @throws ProblemException as {@link #write} throws it
     */
    public void requireRoom(Actor actor) {
        if (persons.contains(actor.id())) {
            throw oneIsUnderWay();
        }
        if (free.availablePermits() == 0) {
            throw busy();
        }
    }

    /**
     * Writes a file for a person.
     *
     * @throws ProblemException 429 if a file for this person is being written, 503 if as many are as may be; nothing
     *     is written
     */
    public void write(Actor actor, Writing writing) throws IOException {
        if (!persons.add(actor.id())) {
            throw oneIsUnderWay();
        }
        try {
            if (!free.tryAcquire()) {
                throw busy();
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

    private static ProblemException oneIsUnderWay() {
        return refused(429, "too-many-at-once");
    }

    private static ProblemException busy() {
        return refused(503, "busy");
    }

    private static ProblemException refused(int status, String code) {
        return new ProblemException(Problem.of(status, code).with("Retry-After", "3"));
    }
}
