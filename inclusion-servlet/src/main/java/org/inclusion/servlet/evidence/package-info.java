/** What was seen, over HTTP? Recording evidence and reading history. */
@Internal
@NullMarked
package org.inclusion.servlet.evidence;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
