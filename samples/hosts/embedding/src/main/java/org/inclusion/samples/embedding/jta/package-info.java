/** The code of docs/embedding.md: a host whose transactions are JTA's. */
@NullMarked
package org.inclusion.samples.embedding.jta;

import org.jspecify.annotations.NullMarked;
