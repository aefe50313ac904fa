/** How fast a structure's sums are shown, and whether that depends on how many people a country has. */
@NullMarked
package org.inclusion.samples.benchmarks.dashboard;

import org.jspecify.annotations.NullMarked;
