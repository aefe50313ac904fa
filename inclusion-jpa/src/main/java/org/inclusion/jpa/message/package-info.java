/** What was sent to a person, and was there a reply? The messages in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.message;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
