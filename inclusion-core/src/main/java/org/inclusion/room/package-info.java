/**
 * What does a room say of itself? Its rows, its kinds, what its stores keep of a learner, and the doors at which it is
 * asked. Each room says it in one class, and the library lists the rooms.
 */
@NullMarked
package org.inclusion.room;

import org.jspecify.annotations.NullMarked;
