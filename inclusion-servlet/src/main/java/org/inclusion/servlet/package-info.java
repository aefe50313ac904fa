/**
 * How does a browser reach the library? The HTTP API on Jakarta Servlet. The host mounts the servlet, names the actor,
 * and owns the session; nothing here creates one.
 */
@NullMarked
package org.inclusion.servlet;

import org.jspecify.annotations.NullMarked;
