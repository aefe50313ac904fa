/** Who else could help, and where? Help places over HTTP. */
@Internal
@NullMarked
package org.inclusion.servlet.place;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
