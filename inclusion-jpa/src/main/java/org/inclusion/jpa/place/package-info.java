/** Which places are there? Help places in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.place;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
