/**
 * May this be done in her absence? Mandates, their endings and texts, the archive, and acts in absence in the database.
 */
@Internal
@NullMarked
package org.inclusion.jpa.mandate;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
