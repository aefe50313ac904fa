/**
 * Does a request cost more when the history is long? What the library's requests take, from a hundred acts to
 * fifty thousand.
 */
@NullMarked
package org.inclusion.samples.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
