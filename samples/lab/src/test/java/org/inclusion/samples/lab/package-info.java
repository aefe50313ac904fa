/** Tests of the commands. */
@NullMarked
package org.inclusion.samples.lab;

import org.jspecify.annotations.NullMarked;
