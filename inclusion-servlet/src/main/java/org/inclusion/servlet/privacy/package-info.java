/** What is kept, shown and forgotten? The erasure of a learner over HTTP. */
@Internal
@NullMarked
package org.inclusion.servlet.privacy;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
