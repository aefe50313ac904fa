/** One application, one contract, five containers. */
@NullMarked
package org.inclusion.containers;

import org.jspecify.annotations.NullMarked;
