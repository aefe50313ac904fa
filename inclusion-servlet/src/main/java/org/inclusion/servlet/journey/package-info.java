/** What is one person's way, over HTTP? Wishes, progress, profile, bookmarks, day relations and people. */
@Internal
@NullMarked
package org.inclusion.servlet.journey;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
