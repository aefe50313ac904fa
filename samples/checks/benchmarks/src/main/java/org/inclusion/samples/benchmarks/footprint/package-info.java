/** How small the library is: its classes, its start, and what is kept of a learner. */
@NullMarked
package org.inclusion.samples.benchmarks.footprint;

import org.jspecify.annotations.NullMarked;
