/**
 * Who outside is told how far she is? A host's gateway tells it, through the outbox, once she has read so and agreed:
 * steps done of steps chosen, and nothing else.
 */
@NullMarked
package org.inclusion.completion;

import org.jspecify.annotations.NullMarked;
