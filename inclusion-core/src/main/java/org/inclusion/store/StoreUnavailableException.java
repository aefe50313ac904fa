package org.inclusion.store;

/**
 * Thrown when the database is unreachable or read-only, or has ended an export or an import. Nothing was acknowledged,
 * so the request may be sent again later, unchanged. Thrown by a store, and by a port of the host whose own database
 * is away.
 */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says which work could not be done.
     *
     * @param message what the store tried to do
     * @param cause the exception of the driver
     */
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
