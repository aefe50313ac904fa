/** What was done with whom? Accompaniments, workshops and who came to them, in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.accompaniment;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
