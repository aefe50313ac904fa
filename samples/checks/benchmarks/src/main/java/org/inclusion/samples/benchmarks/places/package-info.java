/** How long do many help places take: to take in, and to find? */
@NullMarked
package org.inclusion.samples.benchmarks.places;

import org.jspecify.annotations.NullMarked;
