/** The load program of live help, in small. */
@NullMarked
package org.inclusion.samples.benchmarks.together;

import org.jspecify.annotations.NullMarked;
