package org.inclusion.samples.embedding.plain;

import java.util.Optional;
import java.util.Set;

/** The host's knowledge of its people. The host keeps each person's opaque id beside her login, in a column of its own table. */
public interface Directory {

    /** The login of the person with an opaque id. */
    Optional<String> loginOf(String id);

    /** Where someone belongs. */
    Set<String> structuresOf(String login);

    /** Whether an agent accompanies a learner. */
    boolean accompanies(String agentLogin, String learnerLogin);
}
