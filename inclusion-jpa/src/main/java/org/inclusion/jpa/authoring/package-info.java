/** What do helpers write themselves? Drafts, editions and photos in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.authoring;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
