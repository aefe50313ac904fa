/** Promises that nothing here is null. */
@NullMarked
package org.inclusion.planted;

import org.jspecify.annotations.NullMarked;
