package org.inclusion.path;

import org.inclusion.evidence.Help;

/**
 * Says when a step is done: after so many successes in practice, with so much help or less.
 *
 * @param successes how many successes, 1 or more
 * @param help the most help that still counts
 */
public record CompletionRule(int successes, Help help) {

    /** @throws IllegalArgumentException if {@code successes} is below 1 */
    public CompletionRule {
        if (successes < 1) {
            throw new IllegalArgumentException("successes must be 1 or more, not " + successes);
        }
    }

    /** Tells whether a learner who met the other rule might not meet this one: it asks more successes, or with less help. */
    public boolean asksMoreThan(CompletionRule other) {
        return successes > other.successes || !other.help.atMost(help);
    }
}
