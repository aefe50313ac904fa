/** Tests. */
@NullMarked
package org.inclusion.lab.calibration;

import org.jspecify.annotations.NullMarked;
