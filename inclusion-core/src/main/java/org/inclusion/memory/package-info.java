/**
 * A real, small store of everything, in memory: for tests, demonstrations and the contract every other store keeps too.
 */
@NullMarked
package org.inclusion.memory;

import org.jspecify.annotations.NullMarked;
