/**
 * The cost of keeping evidence through the library, beside plain JDBC that does the same work: paired,
 * interleaved runs.
 */
@NullMarked
package org.inclusion.samples.benchmarks.record;

import org.jspecify.annotations.NullMarked;
