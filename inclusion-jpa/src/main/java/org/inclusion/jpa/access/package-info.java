/** Who accompanies a learner today, and who saw something of her? Day relations and looks in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.access;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
