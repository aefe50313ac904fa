/** Whose transaction is it? Ours, one we join, or the host's; and what a driver's failure means. */
@Internal
@NullMarked
package org.inclusion.jpa.transaction;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
