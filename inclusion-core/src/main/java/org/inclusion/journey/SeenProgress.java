package org.inclusion.journey;

import java.util.List;
import org.inclusion.progress.Progress;

/**
 * How far a learner is on each of her paths.
 *
 * @param version the learner's version it belongs to; grows with every change about her
 * @param paths one entry an enrolment, the latest first
 */
public record SeenProgress(long version, List<Progress> paths) {

    /** Copies the list. */
    public SeenProgress {
        paths = List.copyOf(paths);
    }
}
