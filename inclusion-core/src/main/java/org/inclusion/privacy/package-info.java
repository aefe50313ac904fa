/**
 * What do we keep, show and forget? The copy of everything that is noted of a learner; her erasure, and what stays
 * afterwards so that she does not come back.
 */
@NullMarked
package org.inclusion.privacy;

import org.jspecify.annotations.NullMarked;
