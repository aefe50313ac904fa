package org.inclusion.authoring;

import org.inclusion.evidence.ItemRef;
import org.jspecify.annotations.Nullable;

/**
 * A published lesson that a structure wrote ({@link Leaflet}), as its readers open it. It says nothing about a learner.
 * Its edition names the helpers who published and read the lesson: a host does not show these ids to
 * strangers. Immutable.
 *
 * @param address the code with which it is opened, sixteen characters in groups of four
 * @param origin the step whose lesson was copied, or null
 * @param edition the edition that is open
 */
public record OpenedLesson(String address, @Nullable ItemRef origin, Edition edition) {}
