/** How is a structure doing, over HTTP? Its summary. */
@Internal
@NullMarked
package org.inclusion.servlet.cohort;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
