/** What leaves, at least once? The letters in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.outbox;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
