/** A host on embedded Jetty, EclipseLink and H2, in one process. */
@NullMarked
package org.inclusion.samples.jetty;

import org.jspecify.annotations.NullMarked;
