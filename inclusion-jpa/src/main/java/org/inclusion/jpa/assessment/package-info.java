/** Which questions were begun? Assessments in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.assessment;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
