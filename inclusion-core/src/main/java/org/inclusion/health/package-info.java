/**
 * How is the library? Whether its store answers, what waits, and what was done since the start.
 */
@NullMarked
package org.inclusion.health;

import org.jspecify.annotations.NullMarked;
