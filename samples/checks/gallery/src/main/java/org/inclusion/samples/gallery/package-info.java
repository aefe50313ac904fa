/** Every element in every state. */
@NullMarked
package org.inclusion.samples.gallery;

import org.jspecify.annotations.NullMarked;
