/** The laboratory's commands. */
@NullMarked
package org.inclusion.samples.lab;

import org.jspecify.annotations.NullMarked;
