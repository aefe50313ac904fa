package org.inclusion.store;

/**
 * Says that the database undid a transaction because of other work at the same time (deadlock, serialisation). The whole
 * transaction may be run again. Thrown by a store.
 */
public final class RetryableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says which work lost a race.
     *
     * @param message what the store tried to do
     * @param cause the exception of the driver
     */
    public RetryableException(String message, Throwable cause) {
        super(message, cause);
    }
}
