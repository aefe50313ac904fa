/** The code of docs/spring-host.md: a department's portal with a users table of its own. */
@NullMarked
package org.inclusion.samples.embedding.real;

import org.jspecify.annotations.NullMarked;
