/**
 * Where is everything kept? The stores and the schema on Jakarta Persistence. The host brings the provider, the
 * database and, if it wants, the transactions.
 */
@NullMarked
package org.inclusion.jpa;

import org.jspecify.annotations.NullMarked;
