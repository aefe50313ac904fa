/** Who promised to call whom? Promises, their tries and sums of absences in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.followup;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
