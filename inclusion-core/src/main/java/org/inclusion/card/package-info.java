/**
 * What can be practised at home? A card with a code opens a step, and says nothing of who holds it. What was done with
 * it waits until the learner says whether it is noted.
 */
@NullMarked
package org.inclusion.card;

import org.jspecify.annotations.NullMarked;
