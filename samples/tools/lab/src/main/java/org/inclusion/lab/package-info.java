/** The laboratory's commands. */
@NullMarked
package org.inclusion.lab;

import org.jspecify.annotations.NullMarked;
