/** What was seen? Evidence in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.evidence;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
