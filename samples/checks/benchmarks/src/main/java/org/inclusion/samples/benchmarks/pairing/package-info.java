/** Has the library become slower? The same measurements with an earlier jar and with this one, in turns. */
@NullMarked
package org.inclusion.samples.benchmarks.pairing;

import org.jspecify.annotations.NullMarked;
