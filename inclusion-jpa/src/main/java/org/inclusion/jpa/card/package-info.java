/** Which cards were given? Cards to practise at home in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.card;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
