/** Who is erased? Erasures and tombstones in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.privacy;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
