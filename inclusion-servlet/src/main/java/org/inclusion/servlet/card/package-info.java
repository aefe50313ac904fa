/** What does a card open, over HTTP? Giving cards, opening them at home, and a limit to guessing. */
@Internal
@NullMarked
package org.inclusion.servlet.card;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
