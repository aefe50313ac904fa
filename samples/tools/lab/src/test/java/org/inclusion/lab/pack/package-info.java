/** Tests. */
@NullMarked
package org.inclusion.lab.pack;

import org.jspecify.annotations.NullMarked;
