/** Tests of the commands. */
@NullMarked
package org.inclusion.lab;

import org.jspecify.annotations.NullMarked;
