package org.inclusion.path;

import org.inclusion.evidence.Help;

/**
 * Says when a step is done: after so many successes in practice, with so much help or less. Where help may count, one
 * success without help is enough: a learner who does the step alone is never asked for more than a learner who is
 * helped. Practice at home with a card does not count.
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

    /** Whether one success without help is enough: the rule lets helped successes count. */
    public boolean oneWithoutHelpIsEnough() {
        return help != Help.ALONE;
    }

    /**
     * Tells whether a learner who met the other rule might not meet this one: it asks more successes, or with
     * less help.
     */
    public boolean asksMoreThan(CompletionRule other) {
        return successes > other.successes || !other.help.atMost(help);
    }
}
