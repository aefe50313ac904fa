/**
 * What is kept of people, for what, and for how long? The words alone: each room says its own kinds beside its rows.
 */
@NullMarked
package org.inclusion.kept;

import org.jspecify.annotations.NullMarked;
