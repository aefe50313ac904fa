/** The code of docs/embedding.md: a plain servlet container. */
@NullMarked
package org.inclusion.samples.embedding.plain;

import org.jspecify.annotations.NullMarked;
