package org.inclusion.privacy;

/**
 * Says that the clock is probably wrong: it is far from the newest contact that is known, or it shows another day than
 * the operator confirmed. With a clock that is years ahead, everybody's term would be over. No erasure was requested,
 * and no row with a term was removed. The message says both times or both days, and, where no day was confirmed, what
 * to do where the clock is right.
 */
public final class ImplausibleClockException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImplausibleClockException(String message) {
        super(message);
    }
}
