/** Does everything that waits to leave arrive, though servers are killed and answers are lost? */
@NullMarked
package org.inclusion.samples.reliability.outbox;

import org.jspecify.annotations.NullMarked;
