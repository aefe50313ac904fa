/**
 * What is one person's way? Her wish, her path, the next step, her profile and history, disagreement, and who looked.
 */
@NullMarked
package org.inclusion.journey;

import org.jspecify.annotations.NullMarked;
