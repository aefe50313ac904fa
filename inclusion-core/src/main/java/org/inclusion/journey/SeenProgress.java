package org.inclusion.journey;

import java.util.List;
import org.inclusion.progress.Progress;

/**
 * How far a learner is on each of her paths that the library still holds.
 *
 * @param version the learner's version it belongs to, as in {@link org.inclusion.learner.Snapshot}
 * @param paths one entry an enrolment, newest first
 */
public record SeenProgress(long version, List<Progress> paths) {

    /** Copies the list. */
    public SeenProgress {
        paths = List.copyOf(paths);
    }
}
