/** From answers to abilities with their doubt. */
@NullMarked
package org.inclusion.samples.lab.score;

import org.jspecify.annotations.NullMarked;
