/** What does a room serve? The form in which each subject says its addresses, and what it gets for that. */
@Internal
@NullMarked
package org.inclusion.servlet.room;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
