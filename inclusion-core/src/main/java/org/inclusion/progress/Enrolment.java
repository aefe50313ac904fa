package org.inclusion.progress;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.inclusion.id.PathId;

/**
 * The record that a learner follows a path. It names one major version of the pack, so that the path does not change
 * while she is on it.
 *
 * @param learner the learner
 * @param path the path's id
 * @param pack the pack's id
 * @param major the pack's major version
 * @param actor the id of the actor who enrolled her: the learner herself, or a helper who proposed it
 * @param at when she was enrolled
 */
public record Enrolment(LearnerId learner, PathId path, String pack, int major, String actor, Instant at) {}
