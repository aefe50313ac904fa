/**
 * How far is a learner on a path? Enrolments, and the status of each step derived from the evidence.
 */
@NullMarked
package org.inclusion.progress;

import org.jspecify.annotations.NullMarked;
