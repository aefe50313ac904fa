/**
 * Whatever is sent: targets for Jazzer. Replayed on what is kept of its finds by every build, and run on with the
 * profile {@code fuzz}.
 */
@NullMarked
package org.inclusion.samples.fuzz;

import org.jspecify.annotations.NullMarked;
