/**
 * What do we know of one person? Recording evidence, the state it makes by a pure fold, and the snapshot and the
 * checkpoints of that state.
 */
@NullMarked
package org.inclusion.learner;

import org.jspecify.annotations.NullMarked;
