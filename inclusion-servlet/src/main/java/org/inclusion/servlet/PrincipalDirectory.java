package org.inclusion.servlet;

import java.util.Set;

/**
 * Says to which structures a signed-in person belongs. <strong>Port.</strong> Implemented by the host. It is asked on
 * every request that only somebody who is signed in may make, so implementations are quick; they are thread-safe.
 */
@FunctionalInterface
public interface PrincipalDirectory {

    /**
     * The structures of a person.
     *
     * @param principal the name of the container's principal
     * @return ids of structures; empty for a person who must not use the library, who is answered 403
     */
    Set<String> structuresOf(String principal);
}
