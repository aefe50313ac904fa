/** Do people of another site's platform come in, in a real browser that keeps no cookie for us? */
@NullMarked
package org.inclusion.samples.lti;

import org.jspecify.annotations.NullMarked;
