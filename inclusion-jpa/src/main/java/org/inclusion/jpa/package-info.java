/**
 * Where is everything kept? The stores on Jakarta Persistence: the host brings the provider, the database and, if it
 * likes, the transaction.
 */
@NullMarked
package org.inclusion.jpa;

import org.jspecify.annotations.NullMarked;
