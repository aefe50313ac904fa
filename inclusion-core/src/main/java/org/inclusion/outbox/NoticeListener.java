package org.inclusion.outbox;

/**
 * Is told at least once of each act that a {@link Notice.Kind} names, for a host that must not miss one. A wish about
 * health is never told. <strong>Port.</strong> Implemented by the host. {@link SendLetters#due} calls it after the act was committed, in no
 * particular order; the host calls that method outside of any transaction. A notice comes a second time where the server stopped between telling and noting that it was told, or where
 * the listener took longer than half a minute: the host knows it by {@link Notice#id}. After twenty attempts in vain a notice
 * waits for an operator, and notices about an erased person are removed untold. Thread-safe.
 */
@FunctionalInterface
public interface NoticeListener {

    /**
     * Something was done. The notice counts as told once this method returns; where it throws, the notice is told again later.
     *
     * @param notice what was done
     */
    void told(Notice notice);
}
