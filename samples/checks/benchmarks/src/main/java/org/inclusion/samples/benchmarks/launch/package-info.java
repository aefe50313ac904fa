/** How long does a launch from another platform take? */
@NullMarked
package org.inclusion.samples.benchmarks.launch;

import org.jspecify.annotations.NullMarked;
