/** Who is at it? Leases in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.lease;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
