package org.inclusion.lti.launch;

import org.inclusion.annotation.Internal;

/**
 * Carries the reason why nobody is let in from anywhere in the work on a request to the page that says so. It never
 * leaves the entrance, and has no stack trace: a refused launch is no failure of the program.
 */
@Internal
public final class RefusedLaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /** The causes of a refusal, as far as a person has to know. */
    public enum Why {
        /** The platform is not registered here, or its registration is over. */
        UNKNOWN_PLATFORM(403),
        /** The platform's message cannot be believed, or is not for us. */
        NOT_BELIEVED(403),
        /** The platform's message was used already, or is too old: opened again from the platform, it works. */
        OVER(403),
        /** The platform's clock and ours differ by more than a minute: no launch works before one of them is set. */
        CLOCKS_DIFFER(403),
        /**
         * The offer by which a platform would register itself was used, or is over: its administrator asks for another.
         */
        OFFER_OVER(403),
        /** This browser did not ask for what it brings. */
        OTHER_BROWSER(403),
        /** The target of the link is not here, or not for this platform. */
        NOT_HERE(404),
        /** The request is too long, or misshapen. */
        MISSHAPEN(400),
        /** The platform said no. */
        PLATFORM_SAID_NO(403),
        /** The platform's keys or the store cannot be had now. */
        LATER(503);

        private final int status;

        Why(int status) {
            this.status = status;
        }

        /** The HTTP status of the page that says so. */
        public int status() {
            return status;
        }
    }

    /**
     * A refusal.
     *
     * @param detail for the log: names rules, claims and platforms, never a person or a token
     */
    public RefusedLaunchException(Why why, String detail) {
        super(detail, null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
