package org.inclusion.server;

/** The verdict on a token. */
public sealed interface Verdict {

    /**
     * The host said so.
     *
     * @param token what it said
     */
    record Accepted(HostToken token) implements Verdict {}

    /**
     * Nobody is let in by it.
     *
     * @param why which rule it breaks
     * @param detail for the operator's log: names the culprit, and repeats nothing that the token says about a person
     */
    record Refused(Why why, String detail) implements Verdict {}

    /** The rules, in the order in which they are asked. */
    enum Why {
        /** Longer than a token may be, or not three parts of base64url. */
        SHAPE,
        /** Unsigned, or signed in a way that is not allowed. */
        ALGORITHM,
        /** It names no key, or one that the host does not publish. */
        KEY,
        /** The keys of the host cannot be had at the moment: nothing is known against the token. */
        KEYS_AWAY,
        /** The key did not sign it. */
        SIGNATURE,
        /** Somebody else's, or for somebody else. */
        PARTIES,
        /** Past, not yet, for too long, or without saying. */
        TIME,
        /** Signed, and yet it says nothing that may be used: an id that is an e-mail address, an unknown role. */
        CLAIMS
    }
}
