/** What was summed up? The sums of structures in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.cohort;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
