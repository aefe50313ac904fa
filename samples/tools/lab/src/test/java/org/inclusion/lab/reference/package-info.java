/** Tests. */
@NullMarked
package org.inclusion.lab.reference;

import org.jspecify.annotations.NullMarked;
