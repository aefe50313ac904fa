package org.inclusion.completion;

import java.time.Instant;

/**
 * Sends a receiver outside how many of the chosen steps a learner has done. <strong>Port.</strong> Implemented by what
 * connects the library with platforms ({@code lti.PlatformGrades}), or by the host. It is called outside of any
 * transaction, by the timer that calls {@code inclusion.sendLetters()}, and answers within half a minute. Delivery is
 * at least once. Thread-safe.
 *
 * <pre>{@code
 * CompletionGateway gateway = (address, completion, at) -> campus.tell(address, completion.done(), completion.chosen())
 *         ? CompletionGateway.Result.TOLD
 *         : CompletionGateway.Result.LATER;
 * }</pre>
 */
@FunctionalInterface
public interface CompletionGateway {

    /** A way in which an attempt ends. */
    enum Result {
        /** The place has it, or something newer. */
        TOLD,
        /** The place cannot take it now. */
        LATER,
        /** Delivery is unknown: it is sent again. */
        UNKNOWN,
        /** The place will never take it: an operator is asked. */
        REFUSED
    }

    /**
     * Tells a place. An exception counts as unknown, and its message is not logged.
     *
     * @param address the address of the place, as the gateway wrote it
     * @param completion how many of the chosen steps are done
     * @param at the time at which it was so
     * @return how it ended
     */
    Result tell(String address, Completion completion, Instant at);
}
