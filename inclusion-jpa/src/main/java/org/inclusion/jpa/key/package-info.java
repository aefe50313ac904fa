/** With which keys? Check values in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.key;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
