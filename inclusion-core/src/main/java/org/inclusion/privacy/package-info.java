/** What do we keep, show and forget? The erasure of a learner, and what stays afterwards so that she does not come back. */
@NullMarked
package org.inclusion.privacy;

import org.jspecify.annotations.NullMarked;
