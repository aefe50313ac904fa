/**
 * How does a host test what it serves? {@link org.inclusion.test.http.HttpActor} asks a running server as a person of
 * the test; {@link org.inclusion.test.http.TestActors} lets the server believe who it is.
 */
@NullMarked
package org.inclusion.test.http;

import org.jspecify.annotations.NullMarked;
