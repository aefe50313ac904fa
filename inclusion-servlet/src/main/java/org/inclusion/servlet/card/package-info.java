/** What does a card open, over HTTP? Cards, and how often somebody may guess. */
@Internal
@NullMarked
package org.inclusion.servlet.card;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
