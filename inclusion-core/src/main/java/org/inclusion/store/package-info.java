/**
 * What does every store promise? The transaction that stores share, and the two ways in which it can fail.
 */
@NullMarked
package org.inclusion.store;

import org.jspecify.annotations.NullMarked;
