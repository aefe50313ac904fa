package org.inclusion.samples.embedding.plain;

import java.util.Optional;
import java.util.Set;

/** What the host knows of its people. It keeps each person's opaque id beside her login, in a column of its own table. */
public interface Directory {

    /** Whose opaque id it is. */
    Optional<String> loginOf(String id);

    /** Where someone belongs. */
    Set<String> structuresOf(String login);

    /** Whether an agent accompanies a learner. */
    boolean accompanies(String agentLogin, String learnerLogin);
}
