/**
 * How do we find out, gently and fast? A few questions, never imposed, that can be corrected, resumed and stopped.
 */
@NullMarked
package org.inclusion.assessment;

import org.jspecify.annotations.NullMarked;
