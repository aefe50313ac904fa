package org.inclusion.authoring;

import java.util.List;

/**
 * A draft as its helpers see it. Immutable.
 *
 * @param draft the draft
 * @param status where it stands today
 * @param problems what is to be put right in it, the mistakes first
 * @param editions what was published of it, the latest first
 */
public record SeenDraft(Draft draft, DraftStatus status, List<DraftProblem> problems, List<Edition> editions) {

    /** Copies the lists. */
    public SeenDraft {
        problems = List.copyOf(problems);
        editions = List.copyOf(editions);
    }

    /** Whether it may be published as it stands. */
    public boolean isPublishable() {
        return problems.stream().noneMatch(DraftProblem::isMistake);
    }
}
