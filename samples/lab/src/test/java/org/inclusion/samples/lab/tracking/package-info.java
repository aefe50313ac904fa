/** Tests of the people who are followed. */
@NullMarked
package org.inclusion.samples.lab.tracking;

import org.jspecify.annotations.NullMarked;
