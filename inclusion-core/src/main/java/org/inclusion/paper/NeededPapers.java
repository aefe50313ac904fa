package org.inclusion.paper;

import java.util.List;

/**
 * The papers that a learner's latest wish needs, as things are now.
 *
 * @param goal the goal of the wish
 * @param papers in the order of the content; none where the goal needs none
 */
public record NeededPapers(String goal, List<NeededPaper> papers) {

    /** Copies the papers. */
    public NeededPapers {
        papers = List.copyOf(papers);
    }
}
