/** Which papers does a wish need, and which has the host already? */
@NullMarked
package org.inclusion.paper;

import org.jspecify.annotations.NullMarked;
