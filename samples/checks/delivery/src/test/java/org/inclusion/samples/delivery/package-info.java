/** Messages, from the outbox to the stand-ins of the services. */
@NullMarked
package org.inclusion.samples.delivery;

import org.jspecify.annotations.NullMarked;
