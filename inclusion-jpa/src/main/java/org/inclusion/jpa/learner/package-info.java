/** What was derived? Learners' locks, versions and snapshots in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.learner;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
