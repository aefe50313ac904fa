/** How often may a stranger guess? A limit for the signs of a card, of a sheet and of a guest. */
@Internal
@NullMarked
package org.inclusion.servlet.guess;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
