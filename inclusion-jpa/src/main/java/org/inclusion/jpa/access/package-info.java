/** Who helped, and who looked? Day relations and looks in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.access;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
