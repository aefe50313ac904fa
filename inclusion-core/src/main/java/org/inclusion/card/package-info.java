/** What can be practised at home? A card with a code opens a step, and says nothing of who holds it. */
@NullMarked
package org.inclusion.card;

import org.jspecify.annotations.NullMarked;
