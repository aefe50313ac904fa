/**
 * How much help is useful to a learner? A belief over the areas, narrowed by evidence and widened by time, and the
 * levels read from it.
 */
@NullMarked
package org.inclusion.autonomy;

import org.jspecify.annotations.NullMarked;
