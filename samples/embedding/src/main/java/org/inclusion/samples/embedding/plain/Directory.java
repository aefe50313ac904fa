package org.inclusion.samples.embedding.plain;

import java.util.List;
import java.util.Set;

/** What the host knows of its people. */
public interface Directory {

    /** Every login of a learner. */
    List<String> learners();

    /** Where someone belongs. */
    Set<String> structuresOf(String login);

    /** Whether an agent accompanies a learner. */
    boolean accompanies(String agentLogin, String learnerLogin);

    /** Every login of an agent. */
    List<String> agents();
}
