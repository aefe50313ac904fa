/**
 * What is one person's way? Recording evidence, the next step, the profile, the history, disagreement, and who looked.
 */
@NullMarked
package org.inclusion.journey;

import org.jspecify.annotations.NullMarked;
