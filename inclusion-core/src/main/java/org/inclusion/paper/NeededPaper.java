package org.inclusion.paper;

import org.inclusion.content.Paper;

/**
 * A paper that a learner's wish needs.
 *
 * @param paper the paper, as the content has it
 * @param state whether she has to bring it
 */
public record NeededPaper(Paper paper, PaperState state) {}
