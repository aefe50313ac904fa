package org.inclusion.outbox;

import java.util.Optional;
import java.util.Set;

/**
 * Receives the acts of each {@link Notice.Kind}, at least once. A wish about health is never sent.
 * <strong>Port.</strong> Implemented by the host. {@link SendLetters#due} calls it after the act was committed; notices
 * about one learner come in the order of the acts, except for one that an operator revived. The host calls that method
 * outside of any transaction. A notice is delivered again if the server stopped before it was acknowledged, or if the
 * listener took longer than half a minute. The host detects duplicates by {@link Notice#id}. After twenty failed
 * attempts a notice waits for an operator, and notices about an erased person are removed unsent. Thread-safe.
 */
@FunctionalInterface
public interface NoticeListener {

    /**
     * Receives a notice. It is acknowledged when this method returns, and delivered again later if it throws.
     *
     * @param notice what was done
     */
    void told(Notice notice);

    /**
     * The alias by which a listener that forwards notices names a learner to other applications. The notice of her
     * erasure is sent under the alias, and later notices about her wait for it. Called in the transaction that
     * completes her erasure or her move, and before each other notice about her. If it throws, or returns an invalid
     * id, she is erased nevertheless, and the other applications receive no notice of it.
     *
     * @param learner the learner's id
     * @return the alias, in the shape of an id; empty, the default, if no other application receives notices
     */
    default Optional<String> aliasOf(String learner) {
        return Optional.empty();
    }

    /**
     * The former aliases of a learner, for example under former keys. The notice of her erasure is also sent under each
     * of them. Called like {@link #aliasOf}, with the same consequence of a failure.
     *
     * @param learner the learner's id
     * @return the aliases, of the shape of ids; none by default
     */
    default Set<String> formerAliasesOf(String learner) {
        return Set.of();
    }
}
