/** Which instant is it, and which day? The clock and the zone together. */
@NullMarked
package org.inclusion.time;

import org.jspecify.annotations.NullMarked;
