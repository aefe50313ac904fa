/** What is kept, shown and forgotten? The copy of everything about a learner, and her erasure, over HTTP. */
@Internal
@NullMarked
package org.inclusion.servlet.privacy;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
