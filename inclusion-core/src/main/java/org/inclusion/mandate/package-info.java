/**
 * May this be done in her absence? In the learner's presence nobody needs a right. In her absence a mandate of hers is
 * one, and an act without a right is noted as such.
 */
@NullMarked
package org.inclusion.mandate;

import org.jspecify.annotations.NullMarked;
