/** Who outside is told how far she is? What learners answered, in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.completion;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
