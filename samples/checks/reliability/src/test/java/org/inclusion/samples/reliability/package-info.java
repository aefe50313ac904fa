/** The programs, in small. */
@NullMarked
package org.inclusion.samples.reliability;

import org.jspecify.annotations.NullMarked;
