package org.inclusion.content;

import java.util.List;
import java.util.Optional;

/**
 * The result of reading a manuscript: the file of a pack, whole or not at all, and the problems.
 *
 * @param json the file, in the format {@code inclusion-pack/1}; empty where anything is refused
 * @param problems what is refused or left out, in the order of the manuscript
 */
public record ReadManuscript(Optional<String> json, List<ManuscriptProblem> problems) {

    /** Copies the problems. */
    public ReadManuscript {
        problems = List.copyOf(problems);
        if (json.isPresent() && problems.stream().anyMatch(ManuscriptProblem::isRefused)) {
            throw new IllegalArgumentException("refused, and taken in nevertheless");
        }
    }
}
