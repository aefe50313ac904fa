package org.inclusion.store;

/**
 * Says that too much work of one kind is under way: writers of one learner, long histories, or event streams. Nothing
 * was done, and the request may be sent again in some seconds. A store does not retry it: the request has waited
 * long enough.
 */
public final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what there is too much of.
     *
     * @param message which work is under way
     */
    public BusyException(String message) {
        super(message);
    }
}
