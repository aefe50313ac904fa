package org.inclusion.authoring;

import org.inclusion.evidence.ItemRef;
import org.jspecify.annotations.Nullable;

/**
 * A lesson of a structure as people open it. It says nothing about a learner. Its edition names the helpers who
 * published and read the lesson: a host does not show these ids to strangers. Immutable.
 *
 * @param address the signs with which it is opened, in groups of four
 * @param origin the step whose lesson was copied, or null
 * @param edition the edition that is open
 */
public record OpenedLesson(String address, @Nullable ItemRef origin, Edition edition) {}
