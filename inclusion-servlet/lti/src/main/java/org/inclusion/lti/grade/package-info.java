/**
 * What does a platform take? How many of the chosen steps a learner has done, by its Assignment and Grade Services, and
 * nothing else.
 */
@NullMarked
package org.inclusion.lti.grade;

import org.jspecify.annotations.NullMarked;
