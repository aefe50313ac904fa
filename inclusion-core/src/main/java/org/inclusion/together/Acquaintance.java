package org.inclusion.together;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the two sides of a session come to know each other. Immutable.
 *
 * @param drawings the two drawings that both pages show, drawn when her side comes; none before, and none once the two
 *     are together
 * @param via how the learner's side authenticates: her account, or the code of a card; null before
 * @param agreed whether she said yes to the helper who is shown
 * @param letIn whether the helper, who heard her say so, let her in
 */
record Acquaintance(Set<Drawing> drawings, @Nullable String via, boolean agreed, boolean letIn) {

    static final Acquaintance NONE = new Acquaintance(Set.of(), null, false, false);

    Acquaintance {
        drawings = Set.copyOf(drawings);
    }

    Acquaintance afterJoining(String by, Set<Drawing> drawn) {
        return new Acquaintance(drawn, by, false, false);
    }

    Acquaintance afterYes() {
        return new Acquaintance(drawings, via, true, false);
    }

    Acquaintance afterLettingIn() {
        return new Acquaintance(Set.of(), via, true, true);
    }
}
