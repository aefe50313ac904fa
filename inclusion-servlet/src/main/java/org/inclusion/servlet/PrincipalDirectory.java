package org.inclusion.servlet;

import java.util.Set;

/** <strong>Port.</strong> Where people belong, by the container's principal name. Thread-safe, and quick: asked each time. */
@FunctionalInterface
public interface PrincipalDirectory {

    /**
     * The structures of a person.
     *
     * @param principal the container's principal name
     * @return structure ids; empty for someone who has nothing to do here
     */
    Set<String> structuresOf(String principal);
}
