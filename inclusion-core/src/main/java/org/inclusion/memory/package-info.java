/**
 * Where does a test or a demonstration keep its rows? A small store of everything, in memory, which keeps the contracts
 * that every other store keeps.
 */
@NullMarked
package org.inclusion.memory;

import org.jspecify.annotations.NullMarked;
