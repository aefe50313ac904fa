/** An application that takes our events. */
@NullMarked
package org.inclusion.samples.services.webhook;

import org.jspecify.annotations.NullMarked;
