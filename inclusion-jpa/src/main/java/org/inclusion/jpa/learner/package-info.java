/** What was derived? The locks, versions and snapshots of learners in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.learner;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
