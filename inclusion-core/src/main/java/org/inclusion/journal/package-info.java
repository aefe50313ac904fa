/**
 * What happened, provably? Entries about looks, day relations, roles and rights, chained in segments that nobody
 * rewrites unseen.
 */
@NullMarked
package org.inclusion.journal;

import org.jspecify.annotations.NullMarked;
