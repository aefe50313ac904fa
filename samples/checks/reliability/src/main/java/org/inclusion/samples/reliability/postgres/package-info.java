/** How is a real PostgreSQL started, killed, doubled and filled up? */
@NullMarked
package org.inclusion.samples.reliability.postgres;

import org.jspecify.annotations.NullMarked;
