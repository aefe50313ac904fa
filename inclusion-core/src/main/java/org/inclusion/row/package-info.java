/** What does a room keep, said once? */
@Internal
@NullMarked
package org.inclusion.row;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
