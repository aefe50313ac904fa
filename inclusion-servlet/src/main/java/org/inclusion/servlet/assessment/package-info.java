/** What is asked, over HTTP? Assessments. */
@Internal
@NullMarked
package org.inclusion.servlet.assessment;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
