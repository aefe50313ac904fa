package org.inclusion.store;

/**
 * Says that a transaction is undone because of other work at the same time: a deadlock, a serialisation, a lock that
 * did not come in time, or a row that was moved or erased meanwhile. The whole transaction may be run again. Thrown by
 * a store or by the library.
 */
public final class RetryableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says which work met a conflict.
     *
     * @param message what the store tried to do
     * @param cause the exception of the driver
     */
    public RetryableException(String message, Throwable cause) {
        super(message, cause);
    }
}
