/** Tests. */
@NullMarked
package org.inclusion.samples.lab.reference;

import org.jspecify.annotations.NullMarked;
