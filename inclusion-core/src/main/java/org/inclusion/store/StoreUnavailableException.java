package org.inclusion.store;

/** The database cannot be reached now. Nothing was acknowledged; the same request may be sent again later. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * The database is away.
     *
     * @param message what was tried
     * @param cause what the driver said
     */
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
