/**
 * The library as a server of its own, for a host that is not Java. {@link org.inclusion.server.Beside} starts it;
 * {@link org.inclusion.server.TokenVerifier} says whether the host really said who is asking.
 */
@NullMarked
package org.inclusion.server;

import org.jspecify.annotations.NullMarked;
