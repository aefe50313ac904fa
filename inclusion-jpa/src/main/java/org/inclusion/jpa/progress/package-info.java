/** Which paths is a learner on, and where did she stop? Enrolments and bookmarks in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.progress;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
