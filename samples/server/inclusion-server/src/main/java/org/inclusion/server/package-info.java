/**
 * How does a host that is not Java get the library? {@link org.inclusion.server.InclusionServer} runs it as a server of
 * its own on Spring Boot, and {@link org.inclusion.server.TokenVerifier} says whether the host really said who
 * is asking.
 */
@NullMarked
package org.inclusion.server;

import org.jspecify.annotations.NullMarked;
