/**
 * What leaves, at least once? Letters to people and notices to the host wait here, are sent outside of every
 * transaction, and are tried again until they have left or an operator has looked at them.
 */
@NullMarked
package org.inclusion.outbox;

import org.jspecify.annotations.NullMarked;
