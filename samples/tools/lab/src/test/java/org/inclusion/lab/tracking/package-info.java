/** Tests of the people who are followed. */
@NullMarked
package org.inclusion.lab.tracking;

import org.jspecify.annotations.NullMarked;
