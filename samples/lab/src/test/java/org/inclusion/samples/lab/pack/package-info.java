/** Tests. */
@NullMarked
package org.inclusion.samples.lab.pack;

import org.jspecify.annotations.NullMarked;
