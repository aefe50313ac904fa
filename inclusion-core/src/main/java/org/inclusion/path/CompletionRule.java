package org.inclusion.path;

import org.inclusion.evidence.Help;

/**
 * When a step is done: so many successes in practice, with so much help or less.
 *
 * @param successes how many, from 1
 * @param help the most help that still counts
 */
public record CompletionRule(int successes, Help help) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if successes is below 1
     */
    public CompletionRule {
        if (successes < 1) {
            throw new IllegalArgumentException("successes must be 1 or more, not " + successes);
        }
    }

    /**
     * Whether somebody who met the other rule might not meet this one.
     *
     * @param other another rule
     * @return true for more successes, or for less help
     */
    public boolean asksMoreThan(CompletionRule other) {
        return successes > other.successes || !other.help.atMost(help);
    }
}
