package org.inclusion.samples.reliability.fault;

/** The application died, or the host's own work failed as it was told to: nobody said what became of a batch. */
final class NotAnsweredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAnsweredException(String message) {
        super(message);
    }
}
