/** Who is at work in the page? The visit that a launch opens, without a cookie. */
@Internal
@NullMarked
package org.inclusion.lti.visit;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
