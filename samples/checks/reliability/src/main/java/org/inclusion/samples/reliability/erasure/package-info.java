/**
 * Is somebody who was erased really gone, though her devices go on sending and the erasure is killed again and again?
 */
@NullMarked
package org.inclusion.samples.reliability.erasure;

import org.jspecify.annotations.NullMarked;
