/** What is taught, over HTTP? Paths, steps, lessons, tours and the files of packs. */
@Internal
@NullMarked
package org.inclusion.servlet.content;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
