package org.inclusion.store;

/** A race with other work was lost (deadlock, serialisation). The whole transaction may be run again. */
public final class RetryableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A race was lost.
     *
     * @param message what was tried
     * @param cause what the driver said
     */
    public RetryableException(String message, Throwable cause) {
        super(message, cause);
    }
}
