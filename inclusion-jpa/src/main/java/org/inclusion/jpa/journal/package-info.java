/** What happened, provably? The journal and its aliases in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.journal;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
