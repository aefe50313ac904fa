/** How much does an event stream of live help cost, and how late does an event come? */
@NullMarked
package org.inclusion.samples.benchmarks.together;

import org.jspecify.annotations.NullMarked;
