/** Who is sent here, to do what? The request of a platform, verified. */
@NullMarked
package org.inclusion.lti.launch;

import org.jspecify.annotations.NullMarked;
