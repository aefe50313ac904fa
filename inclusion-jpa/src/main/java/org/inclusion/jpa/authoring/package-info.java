/** What do helpers write themselves? Leaflets, editions and photos in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.authoring;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
