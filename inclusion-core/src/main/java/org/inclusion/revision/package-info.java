/**
 * What fades, and when is it worth doing again? The memory of one thing she did, as FSRS-6 has it. For suggestions only: it
 * moves no level, and no number of it is ever shown.
 */
@NullMarked
package org.inclusion.revision;

import org.jspecify.annotations.NullMarked;
