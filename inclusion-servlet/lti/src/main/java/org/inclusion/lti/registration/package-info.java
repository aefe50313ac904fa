/** How does a platform come to be known? The registration that a platform begins by itself. */
@Internal
@NullMarked
package org.inclusion.lti.registration;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
