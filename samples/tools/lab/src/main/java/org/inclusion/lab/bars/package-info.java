/** The promises of the measurement, measured: every figure beside its bar and beside what others reach. */
@NullMarked
package org.inclusion.lab.bars;

import org.jspecify.annotations.NullMarked;
