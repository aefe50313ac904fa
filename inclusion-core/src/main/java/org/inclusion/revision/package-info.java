/**
 * What fades, and when is it worth doing again? The memory of one step that a learner did, as FSRS-6 has it. For
 * suggestions only: it moves no level, and none of its numbers is ever shown.
 */
@NullMarked
package org.inclusion.revision;

import org.jspecify.annotations.NullMarked;
