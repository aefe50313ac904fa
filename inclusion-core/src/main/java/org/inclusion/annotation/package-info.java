/** Which public types are for hosts? The mark of those that are not. */
@NullMarked
package org.inclusion.annotation;

import org.jspecify.annotations.NullMarked;
