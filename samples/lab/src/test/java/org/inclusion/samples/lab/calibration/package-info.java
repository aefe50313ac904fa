/** Tests. */
@NullMarked
package org.inclusion.samples.lab.calibration;

import org.jspecify.annotations.NullMarked;
