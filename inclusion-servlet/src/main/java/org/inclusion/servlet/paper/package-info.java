/** Which papers does a wish need? Over HTTP. */
@Internal
@NullMarked
package org.inclusion.servlet.paper;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
