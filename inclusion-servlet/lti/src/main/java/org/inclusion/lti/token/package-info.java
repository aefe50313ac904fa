/** What did we say ourselves? Short texts of ours, signed for one purpose, which come back by a browser. */
@Internal
@NullMarked
package org.inclusion.lti.token;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
