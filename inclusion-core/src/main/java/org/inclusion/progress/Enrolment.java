package org.inclusion.progress;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.inclusion.id.PathId;

/**
 * Someone took a path. It pins the pack's major version, so that the path does not change under her feet.
 *
 * @param learner who
 * @param path the path's id
 * @param pack the pack's id
 * @param major the pack's major version
 * @param actor who enrolled her: herself, or a helper who proposed it
 * @param at when
 */
public record Enrolment(LearnerId learner, PathId path, String pack, int major, String actor, Instant at) {}
