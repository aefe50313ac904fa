/** From answers to abilities with their doubt. */
@NullMarked
package org.inclusion.lab.score;

import org.jspecify.annotations.NullMarked;
