/** Does a database inside the application keep what was acknowledged when the application is killed? */
@NullMarked
package org.inclusion.samples.reliability.embedded;

import org.jspecify.annotations.NullMarked;
