/** Which guests did learners invite? Guests in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.guest;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
