/**
 * What do all stores share? The transaction, and the exceptions that say how it can fail.
 */
@NullMarked
package org.inclusion.store;

import org.jspecify.annotations.NullMarked;
